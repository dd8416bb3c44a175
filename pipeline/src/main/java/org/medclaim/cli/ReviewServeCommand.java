package org.medclaim.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.medclaim.review.ReviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a run's pages to a reviewer and records decisions as they are made. */
@Command(
    name = "serve",
    description = {
      "Serve a run's pages to a reviewer on this machine and record decisions as they are made.",
      "Ends with Ctrl+C."
    },
    mixinStandardHelpOptions = true)
final class ReviewServeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", description = "The run's folder, such as reports/latest.")
  private Path run = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The port (default: a free one).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on (default: the loopback address, which no other machine"
              + " reaches). There is no encryption: other machines should come through a proxy"
              + " that has it.")
  private @Nullable String host;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides (default: the name that is given on the page).")
  private @Nullable String by;

  ReviewServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65535) {
      throw new UsageException("--port: " + port + " is no port; a port is 0 to 65535");
    }
    InetAddress address =
        host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
    if (address.isAnyLocalAddress()) {
      throw new UsageException(
          "--host: "
              + host
              + " stands for every address of this machine; name the one that reviewers are to use");
    }
    try (ReviewServer server =
        ReviewServer.start(run, new InetSocketAddress(address, port), by, Clock.systemUTC())) {
      console.result(server.address());
      console.message("serving until Ctrl+C; decisions go to " + server.log());
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
