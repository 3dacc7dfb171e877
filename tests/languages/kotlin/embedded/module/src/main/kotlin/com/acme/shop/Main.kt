package com.acme.shop

import com.example.ekyc.EkycCodes
import com.example.ekyc.SelfieH5

/** Somebody's program, which uses the classes that are embedded in its module. */
public fun main() {
    println("${EkycCodes.ID} ${EkycCodes.VERSION}")
    for (entry in EkycCodes.tables.flatMap { it.entries }) {
        println("${entry.table} ${entry.name} ${entry.code ?: ""} ${entry.description}")
    }
    when (val code = SelfieH5.of(1002)) {
        SelfieH5.SUSPECTED_SPOOFING -> println("${code.wire} is ${code.name}")
        else -> error(code)
    }
}
