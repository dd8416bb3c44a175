package org.medclaim.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Article;
import org.medclaim.model.InputFile;
import org.medclaim.model.Source;

/**
 * Reads one file into an article: plain text, Markdown, HTML, PDF or DOCX, also from the record of
 * a WARC file.
 *
 * <p>The text of a plain file is the file's text, with LF line ends, without a byte order mark and
 * invisible characters; of every other format it is the text of the blocks, one on each line. The
 * same bytes under the same path give the same article on every machine.
 *
 * <p>Immutable, and safe to share between threads. A document that runs out of time is given up;
 * its parser may go on in a daemon thread until it notices.
 */
public final class ArticleReader {
  private static final long DEFAULT_MOST_BYTES = 50L << 20;
  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);

  private final long mostBytes;
  private final Duration timeLimit;

  /** A reader with limits of 50 MB and one minute a document. */
  public ArticleReader() {
    this(DEFAULT_MOST_BYTES, DEFAULT_TIME_LIMIT);
  }

  /** A reader with limits of its own for one document. */
  public ArticleReader(long mostBytes, Duration timeLimit) {
    checkArgument(
        mostBytes > 0 && mostBytes < Integer.MAX_VALUE - 16, "not a size limit: %s", mostBytes);
    checkArgument(timeLimit.compareTo(Duration.ZERO) > 0, "not a time limit: %s", timeLimit);
    this.mostBytes = mostBytes;
    this.timeLimit = timeLimit;
    ParserLogs.silence();
  }

  /**
   * The article that the file holds.
   *
   * @throws UnreadableInputException where it holds none that can be read, with the reason
   */
  public Article read(InputFile file) throws UnreadableInputException {
    byte[] bytes = bytes(file);
    if (bytes.length == 0) {
      throw new UnreadableInputException("The file is empty (0 bytes).");
    }
    Content content = content(file, bytes);
    InputFormat format = content.format();
    ParsedText parsed = withinTime(content);
    String text = parsed.text();
    if (text.codePoints().noneMatch(Character::isLetter)) {
      throw new UnreadableInputException(
          format == InputFormat.HTML
              ? "The page holds no text once hidden parts, menus and scripts are left out."
              : "The file holds no text: not a single letter.");
    }
    return new Article(
        "sha256:" + Hashing.sha256().hashString(file.path() + "\0" + text, UTF_8),
        file.path(),
        Titles.choose(parsed, file.path()),
        LanguageGuesser.guess(text, parsed.language()),
        text,
        parsed.blocks(),
        new Source(
            Hashing.sha256().hashBytes(bytes).toString(),
            bytes.length,
            format.mediaType(),
            parsed.charset()));
  }

  /** What is to be parsed; {@code charset} is what a server declared, if one did. */
  private record Content(InputFormat format, byte[] bytes, Optional<String> charset) {}

  private Content content(InputFile file, byte[] bytes) throws UnreadableInputException {
    if (!CapturedPage.isRecord(bytes)) {
      if (WarcCaptures.isWarc(file.path())) {
        throw CapturedPage.damaged();
      }
      return new Content(FormatSniffer.sniff(file.path(), bytes), bytes, Optional.empty());
    }
    CapturedPage page = CapturedPage.read(bytes, mostBytes);
    if (page.body().length == 0) {
      throw new UnreadableInputException("The server sent an empty page (0 bytes).");
    }
    return new Content(
        FormatSniffer.sniff(file.path(), page.format(), page.body()), page.body(), page.charset());
  }

  private byte[] bytes(InputFile file) throws UnreadableInputException {
    try (InputStream in = InputBytes.open(file)) {
      byte[] bytes = in.readNBytes((int) mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw new UnreadableInputException(
            "The file is larger than " + size(mostBytes) + ", the limit for one article.");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new UnreadableInputException("The file is no longer there.", e);
    } catch (EOFException e) {
      throw new UnreadableInputException("The file breaks off in the middle.", e);
    } catch (IOException e) {
      throw new UnreadableInputException(
          "The file cannot be opened or read (" + e.getClass().getSimpleName() + ").", e);
    }
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }

  private ParsedText withinTime(Content content) throws UnreadableInputException {
    FutureTask<ParsedText> task = new FutureTask<>(() -> parse(content));
    Thread thread = new Thread(task, "medclaim-ingest");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableInputException(
          "Reading the file took longer than " + timeLimit.toMillis() / 1000.0 + " seconds.", e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreadableInputException("Reading the file was interrupted.", e);
    } catch (ExecutionException e) {
      throw reasonOf(e.getCause());
    }
  }

  /** What the parsers promise, or exhaustion by one document, is a reason; the rest is a bug. */
  private static UnreadableInputException reasonOf(@Nullable Throwable cause) {
    if (cause instanceof UnreadableInputException unreadable) {
      return unreadable;
    }
    if (cause instanceof StackOverflowError) {
      return new UnreadableInputException("The file is nested too deeply to be read.", cause);
    }
    if (cause instanceof OutOfMemoryError) {
      return new UnreadableInputException(
          "Reading the file needs more memory than the program has.", cause);
    }
    throw new IllegalStateException("a parser failed in a way that it does not announce", cause);
  }

  private static ParsedText parse(Content content) throws UnreadableInputException {
    byte[] bytes = content.bytes();
    return switch (content.format()) {
      case PDF -> PdfText.parse(bytes);
      case DOCX -> DocxText.parse(bytes);
      case HTML -> {
        DecodedText decoded = decodeText(content);
        yield HtmlPage.parse(decoded.text(), decoded.charset());
      }
      case MARKDOWN -> {
        DecodedText decoded = decodeText(content);
        yield MarkdownText.parse(decoded.text(), decoded.charset());
      }
      case TEXT -> {
        DecodedText decoded = decodeText(content);
        String text = CleanText.lines(decoded.text());
        yield new ParsedText(text, PlainText.blocks(text), "", "", decoded.charset());
      }
    };
  }

  private static DecodedText decodeText(Content content) throws UnreadableInputException {
    DecodedText decoded = TextDecoder.decode(content.bytes(), content.charset());
    TextCheck.check(decoded.text());
    return decoded;
  }
}
