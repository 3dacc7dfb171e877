// Looks codes up in the generated package and in what is written by hand, in turn, and prints how
// long one look-up takes: in the generated package, and in the fastest form by hand.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"time"
)

// A pass asks every question once and returns what was found, so that nothing is optimised away.
type pass func() int

const (
	rounds = 120
	passes = 8
)

// Times the passes in alternating rounds and prints the best of each.
func measure(table, question string, questions int, generated pass, byHand ...pass) {
	all := append([]pass{generated}, byHand...)
	best := make([]time.Duration, len(all))
	for round := range rounds {
		for i, ask := range all {
			found := 0
			start := time.Now()
			for range passes {
				found += ask()
			}
			elapsed := time.Since(start)
			if found != passes*generated() {
				panic(table + " " + question + ": the answers differ")
			}
			if round == 0 || elapsed < best[i] {
				best[i] = elapsed
			}
		}
	}
	fastest := best[1]
	for _, elapsed := range best[2:] {
		fastest = min(fastest, elapsed)
	}
	nanoseconds := func(elapsed time.Duration) float64 {
		return float64(elapsed.Nanoseconds()) / float64(passes*questions)
	}
	fmt.Printf("%s %s %.2f %.2f\n", table, question, nanoseconds(best[0]), nanoseconds(fastest))
}

// The lines of a file.
func texts(name string) (lines []string) {
	file, err := os.Open(name)
	if err != nil {
		panic(err)
	}
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		lines = append(lines, scanner.Text())
	}
	return lines
}

func integers(lines []string) (numbers []int64) {
	for _, line := range lines {
		number, err := strconv.ParseInt(line, 10, 64)
		if err != nil {
			panic(err)
		}
		numbers = append(numbers, number)
	}
	return numbers
}

func main() {
	MEASURE() // for each table
}
