// Somebody's program, which uses the packages that are embedded in its module.
package main

import (
	"fmt"

	"example.com/shop/internal/errcodes"
	"example.com/shop/internal/errcodes/catalog"
	"example.com/shop/internal/errcodes/selfieh5"
)

func main() {
	fmt.Println(errcodes.ID, errcodes.Version)
	for table := range catalog.Tables() {
		for entry := range table.All() {
			fmt.Println(entry.Table, entry.Name, entry.Code, entry.Description)
		}
	}
	switch code := selfieh5.Code(1002); code {
	case selfieh5.SuspectedSpoofing:
		fmt.Println(code.String(), "is", code.Name())
	default:
		panic(code)
	}
}
