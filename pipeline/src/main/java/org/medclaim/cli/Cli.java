package org.medclaim.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medclaim.pipeline.ProgramVersion;
import org.medclaim.rules.Audience;
import org.medclaim.terms.ConceptKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the command line, runs the command, turns what went wrong into one message and a code.
 *
 * <p>Results go to the first stream, messages and progress to the second.
 */
public final class Cli {
  private final Console console;

  /** A command line that speaks on these streams. */
  public Cli(PrintStream results, PrintStream messages) {
    this.console = new Console(results, messages);
  }

  /**
   * Runs one command; returns 0 done, 1 findings at or above {@code --fail-on}, 2 could not run.
   */
  public int run(List<String> args) {
    int separator = args.indexOf("--");
    List<String> own = separator < 0 ? args : args.subList(0, separator);
    List<String> beam = separator < 0 ? List.of() : args.subList(separator + 1, args.size());
    return commandLine(beam).execute(own.toArray(String[]::new));
  }

  /** All commands as they are parsed; {@code beam} is what stood behind the separator. */
  CommandLine commandLine(List<String> beam) {
    return new CommandLine(new Top())
        .addSubcommand(new CheckCommand(console, beam))
        .addSubcommand(new FetchCommand(console))
        .addSubcommand(new WatchCommand(console))
        .addSubcommand(new ExplainCommand(console))
        .addSubcommand(
            new CommandLine(new CorpusCommand())
                .addSubcommand(new CorpusBuildCommand(console))
                .addSubcommand(new CorpusImportCommand(console))
                .addSubcommand(new CorpusStatsCommand(console))
                .addSubcommand(new CorpusVerifyCommand(console)))
        .addSubcommand(
            new CommandLine(new RulesCommand())
                .addSubcommand(new RulesTestCommand(console))
                .addSubcommand(new RulesListCommand(console))
                .addSubcommand(new RulesShowCommand(console)))
        .addSubcommand(
            new CommandLine(new ReportCommand())
                .addSubcommand(new ReportPackCommand(console))
                .addSubcommand(new ReportSchemaCommand(console)))
        .addSubcommand(
            new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewImportCommand(console))
                .addSubcommand(new ReviewServeCommand(console)))
        .addSubcommand(new ImpactCommand(console))
        .addSubcommand(new HistoryCommand(console))
        .addSubcommand(
            new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(console))
                .addSubcommand(new AuditReplayCommand(console))
                .addSubcommand(new AuditKeygenCommand(console)))
        .addSubcommand(
            new CommandLine(new EvalCommand())
                .addSubcommand(new EvalArticlesCommand(console))
                .addSubcommand(new EvalSentencesCommand(console))
                .addSubcommand(new EvalVerdictsCommand(console))
                .addSubcommand(new EvalCalibrateVerdictsCommand(console))
                .addSubcommand(new EvalRetrievalCommand(console))
                .addSubcommand(new EvalStanceCommand(console))
                .addSubcommand(new EvalSciFactCommand(console))
                .addSubcommand(new EvalCalibrateStanceCommand(console))
                .addSubcommand(new EvalFitStanceCommand(console))
                .addSubcommand(new EvalFitStatementsCommand(console))
                .addSubcommand(new EvalFitSciFactCommand(console)))
        .setOut(writer(console.results()))
        .setErr(writer(console.messages()))
        .registerConverter(LocalDate.class, Cli::date)
        .registerConverter(FailOn.class, FailOn::parse)
        .registerConverter(Audience.class, word -> oneOf(word, Audience.values(), Audience::code))
        .registerConverter(
            ImportFormat.class, word -> oneOf(word, ImportFormat.values(), ImportFormat::code))
        .registerConverter(
            ConceptKind.class, word -> oneOf(word, ConceptKind.values(), ConceptKind::code))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, unused) -> wrongUse(e))
        .setExecutionExceptionHandler((e, unused, result) -> failed(e));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is no date; a date is written 2025-06-30, year first");
    }
  }

  private static <E> E oneOf(String word, E[] all, Function<E, String> code) {
    return Arrays.stream(all)
        .filter(value -> code.apply(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + word
                        + "' is not known; known: "
                        + Arrays.stream(all).map(code).collect(Collectors.joining(", "))));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private int wrongUse(ParameterException e) {
    console.message(Complaints.of(e));
    console.message(
        "'" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' lists what there is");
    return ExitCode.FAILED;
  }

  /** What people can mend comes as one line; everything else is our mistake and shows its trace. */
  private int failed(Exception e) {
    Optional<String> complaint = Complaints.of(e);
    if (complaint.isPresent()) {
      console.message(complaint.get());
    } else {
      console.message("failed, and not by your doing; please report this:");
      // The trace is for whoever mends it; only this room may print one (ArchitectureTest).
      e.printStackTrace(console.messages());
    }
    return ExitCode.FAILED;
  }

  /** The command that only has subcommands. */
  @Command(
      name = "medclaim",
      description =
          "Finds checkable claims in health articles and holds them against evidence and rules.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND")
  static final class Top implements Runnable {
    @picocli.CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        throw new ParameterException(spec.commandLine(), "a command is missing");
      }
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"medclaim " + ProgramVersion.current()};
    }
  }
}
