//! What is printed: a line for each table and question, and what is the worst of them.

/// Prints the lines of a program as a table. `text` is the decimal form of an integer code, and
/// `description` the way from a code to its text.
pub fn print(language: &str, lines: &str) {
    println!(
        "\n{language:<14}{:<18}{:>12}{:>12}{:>9}",
        "question", "generated", "by hand", "ratio"
    );
    let mut worst: f64 = 0.0;
    for line in lines.lines() {
        let [table, question, generated, by_hand] = line.split(' ').collect::<Vec<_>>()[..] else {
            panic!("the program printed {line:?}");
        };
        let nanoseconds = |text: &str| text.parse::<f64>().expect(line);
        let (generated, by_hand) = (nanoseconds(generated), nanoseconds(by_hand));
        let ratio = generated / by_hand;
        worst = worst.max(ratio);
        println!("{table:<14}{question:<18}{generated:>9.1} ns{by_hand:>9.1} ns{ratio:>9.2}");
    }
    println!("{language}: the worst is {worst:.2}");
}
