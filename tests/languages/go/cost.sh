# What a program pays for the Go package; sourced by benches/consumers.sh.
# shellcheck shell=bash disable=SC2154

mkdir -p "$work/go"/{nothing,constant,table,all}
cd "$work/go"
printf 'module consumer\n\ngo 1.24\n\nrequire example.com/ekyc v0.0.0\n\nreplace example.com/ekyc => %s\n' "$generated/go" >go.mod
printf 'package main\n\nimport (\n"fmt"\n"os"\n)\n\nfunc main() { fmt.Println(len(os.Args)) }\n' >nothing/main.go
printf 'package main\n\nimport (\n"fmt"\n"os"\n"example.com/ekyc/selfieh5"\n)\n\nfunc main() { fmt.Println(len(os.Args) + int(selfieh5.SuspectedSpoofing)) }\n' >constant/main.go
printf 'package main\n\nimport (\n"fmt"\n"os"\n"example.com/ekyc/selfieh5"\n)\n\nfunc main() { fmt.Println(selfieh5.Code(len(os.Args)).Description()) }\n' >table/main.go
printf 'package main\n\nimport (\n"fmt"\n"os"\n"example.com/ekyc/catalog"\n)\n\nfunc main() {\nfor e := range catalog.Find(os.Args[0]) {\nfmt.Println(e.Description)\n}\n}\n' >all/main.go
mkdir bin
PATH=$tools/go/bin:$PATH GOTOOLCHAIN=local GOPROXY=off GOWORK=off GOFLAGS=-mod=mod go build -trimpath -ldflags='-s -w' -o bin/ ./...
cd bin
beyond 'Go, the program' nothing constant table all
