module example.com/consumer

go 1.24

require example.com/parcelcodes v1.0.0

replace example.com/parcelcodes => ../generated/go
