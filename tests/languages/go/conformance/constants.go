package main

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
)

// constants reads what a package declares: the values of the exported constants of a code's type,
// by their names in lower case. A program can't ask for them, so the standard library's parser and
// type checker do.
func constants[C any]() map[string]string {
	assert(len(os.Args) == 2, "the folder of the packages is missing")
	paths, err := filepath.Glob(filepath.Join(os.Args[1], packagePath[C](), "*.go"))
	assert(err == nil && len(paths) > 0, packagePath[C](), err)
	fset := token.NewFileSet()
	var files []*ast.File
	for _, path := range paths {
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		assert(err == nil, err)
		files = append(files, file)
	}
	// The constants of these packages need no other package: what is imported isn't looked at.
	config := types.Config{IgnoreFuncBodies: true, FakeImportC: true, Error: func(error) {}}
	checked, _ := config.Check(packagePath[C](), fset, files, nil)
	values := make(map[string]string)
	for _, name := range checked.Scope().Names() {
		declared, ok := checked.Scope().Lookup(name).(*types.Const)
		if !ok || !declared.Exported() {
			continue
		}
		if named, ok := declared.Type().(*types.Named); !ok || named.Obj().Pkg() != checked {
			continue
		}
		value := declared.Val().ExactString()
		if declared.Val().Kind() == constant.String {
			value = constant.StringVal(declared.Val())
		}
		name = strings.ToLower(name)
		assert(values[name] == "", name, "is declared twice")
		values[name] = value
	}
	return values
}
