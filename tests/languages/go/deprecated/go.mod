module example.com/consumer

go 1.26

require example.com/gate/codes/v2 v2.1.0

replace example.com/gate/codes/v2 => ../generated/go
