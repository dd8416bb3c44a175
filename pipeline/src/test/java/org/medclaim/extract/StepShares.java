package org.medclaim.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * A JMH profiler that says which share of {@link ClaimExtractor}'s time each step takes, in
 * percent.
 *
 * <p>The JDK's own recorder takes a sample of the stack every 10 ms; a sample belongs to the class
 * that {@code ClaimExtractor} had called. Shares add up to 100, which the speeds of the steps
 * measured alone do not: some steps are taken more than once a sentence. Use: {@code -prof
 * org.medclaim.extract.StepShares}.
 */
public final class StepShares implements InternalProfiler {
  private static final String STAGE = ClaimExtractor.class.getName();
  private static final String SAMPLE = "jdk.ExecutionSample";

  private final Recording recording = new Recording();
  private boolean started;

  @Override
  public String getDescription() {
    return "shares of the steps of understanding claims, from samples of the stack";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (!started) {
      recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
      recording.start();
      started = true;
    }
  }

  @Override
  public Collection<? extends Result> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Map<String, Integer> samples = new TreeMap<>();
    try {
      Path file = Files.createTempFile("shares", ".jfr");
      recording.dump(file);
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        step(event).ifPresent(step -> samples.merge(step, 1, Integer::sum));
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int all = samples.values().stream().mapToInt(Integer::intValue).sum();
    return samples.entrySet().stream()
        .map(
            step ->
                new ScalarResult(
                    "share." + step.getKey(),
                    100.0 * step.getValue() / all,
                    "%",
                    AggregationPolicy.AVG))
        .toList();
  }

  private static Optional<String> step(RecordedEvent event) {
    if (!event.getEventType().getName().equals(SAMPLE) || event.getStackTrace() == null) {
      return Optional.empty();
    }
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).getMethod().getType().getName().equals(STAGE)) {
        String called = i == 0 ? STAGE : frames.get(i - 1).getMethod().getType().getName();
        return Optional.of(called.startsWith("org.medclaim.") ? simple(called) : simple(STAGE));
      }
    }
    return Optional.empty();
  }

  private static String simple(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
  }
}
