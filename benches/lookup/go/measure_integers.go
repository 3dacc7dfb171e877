package main

import (
	byhand "bench/byhand/TABLE"
	generated "example.com/lookup/TABLE"
)

func MEASURE() {
	for _, kind := range []string{"hit", "miss"} {
		decimals := texts("ID." + map[string]string{"hit": "hits", "miss": "misses"}[kind])
		codes := integers(decimals)
		measure("ID", "code/"+kind, len(codes),
			func() (n int) {
				for _, c := range codes {
					if entry, ok := generated.Code(c).Entry(); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
			func() (n int) {
				for _, c := range codes {
					if entry, ok := byhand.Code(c).BySwitch(); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
			func() (n int) {
				for _, c := range codes {
					if entry, ok := byhand.Code(c).ByMap(); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
			func() (n int) {
				for _, c := range codes {
					if entry, ok := byhand.Code(c).BySearch(); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
		)
		measure("ID", "text/"+kind, len(decimals),
			func() (n int) {
				for _, text := range decimals {
					if entry, ok := generated.Lookup(text); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
			func() (n int) {
				for _, text := range decimals {
					if entry, ok := byhand.TextBySwitch(text); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
			func() (n int) {
				for _, text := range decimals {
					if entry, ok := byhand.TextByMap(text); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
			func() (n int) {
				for _, text := range decimals {
					if entry, ok := byhand.TextByParsing(text); ok {
						n += len(entry.Description)
					}
				}
				return n
			},
		)
		measure("ID", "description/"+kind, len(codes),
			func() (n int) {
				for _, c := range codes {
					n += len(generated.Code(c).Description())
				}
				return n
			},
			func() (n int) {
				for _, c := range codes {
					n += len(byhand.Code(c).DescriptionBySwitch())
				}
				return n
			},
			func() (n int) {
				for _, c := range codes {
					n += len(byhand.Code(c).DescriptionByMap())
				}
				return n
			},
		)
	}
}
