// Somebody's module, which uses the generated one, or packages of its own.
module example.com/shop

go 1.24

require example.com/shopcodes v0.1.0

replace example.com/shopcodes => ./generated/go
