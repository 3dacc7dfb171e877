//! Asks generated code and what is written by hand the same questions, in turns, and prints what
//! one answer takes at best.

use std::hint::black_box;
use std::time::Instant;

fn main() {
MEASURES}

fn questions(table: &str, which: &str) -> Vec<String> {
    let text = std::fs::read_to_string(format!("{table}.{which}")).expect("questions");
    text.lines().map(str::to_owned).collect()
}

/// The time of one question in nanoseconds, at best.
fn time<Q: Copy>(questions: &[Q], best: &mut f64, answer: &impl Fn(Q) -> usize) {
    let start = Instant::now();
    let mut sum = 0;
    for question in questions {
        sum += answer(black_box(*question));
    }
    black_box(sum);
    let each = start.elapsed().as_nanos() as f64 / questions.len() as f64;
    *best = best.min(each);
}

fn compare<Q: Copy>(
    label: &str,
    questions: &[Q],
    generated: impl Fn(Q) -> usize,
    by_match: impl Fn(Q) -> usize,
    by_search: impl Fn(Q) -> usize,
) {
    let (mut ours, mut theirs) = (f64::MAX, f64::MAX);
    for _ in 0..400 {
        time(questions, &mut ours, &generated);
        time(questions, &mut theirs, &by_match);
        time(questions, &mut theirs, &by_search);
    }
    println!("{label} {ours:.2} {theirs:.2}");
}
