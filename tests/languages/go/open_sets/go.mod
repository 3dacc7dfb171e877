module example.com/consumer

go 1.23

require example.com/parcel-codes v1.0.0

replace example.com/parcel-codes => ../generated/go
