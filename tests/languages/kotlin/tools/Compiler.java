import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/**
 * The Kotlin compiler, kept running until stdin ends: most of the time of one compilation is the
 * compiler's own warm-up. A line of stdin has the arguments of a compilation, separated by tabs.
 * The answer is a line with the exit status and the length of the compiler's output, and that
 * output.
 */
final class Compiler {
    public static void main(String[] none) {
        PrintStream answers = System.out;
        Scanner questions = new Scanner(System.in, StandardCharsets.UTF_8);
        while (questions.hasNextLine()) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            ExitCode status = new K2JVMCompiler().exec(out, questions.nextLine().split("\t"));
            answers.println(status.getCode() + " " + said.size());
            answers.writeBytes(said.toByteArray());
            answers.flush();
        }
    }
}
