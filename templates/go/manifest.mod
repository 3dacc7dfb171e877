{#- Comes out as `go.mod`. -#}
// {{ catalog.header() }}

module {{ module }}

go 1.24
