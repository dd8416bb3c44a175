package org.medclaim.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a file is: by its first bytes where these are telling, else by its name.
 *
 * <p>A page saved as {@code .txt} is a page, a PDF without an extension a PDF.
 */
final class FormatSniffer {
  private static final Pattern PAGE =
      Pattern.compile(
          "\\A(?:\u00EF\u00BB\u00BF)?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+"
              + "<(?:!doctype\\s+html|html|head|body)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  /** First bytes of what is certainly no article, and what to call it. */
  private static final Map<String, String> FOREIGN = new LinkedHashMap<>();

  static {
    FOREIGN.put("{\\rtf", "an RTF document; save it as .docx, .pdf or .txt");
    FOREIGN.put("\u0089PNG", "a PNG image");
    FOREIGN.put("\u00FF\u00D8\u00FF", "a JPEG image");
    FOREIGN.put("GIF8", "a GIF image");
    FOREIGN.put("\u001F\u008B", "a gzip archive; unpack it first");
    FOREIGN.put("7z\u00BC\u00AF", "a 7z archive; unpack it first");
    FOREIGN.put("Rar!", "a RAR archive; unpack it first");
    FOREIGN.put("BZh9", "a bzip2 archive; unpack it first");
    FOREIGN.put("\u00FD7zXZ", "an xz archive; unpack it first");
    FOREIGN.put("(\u00B5/\u00FD", "a zstd archive; unpack it first");
    FOREIGN.put("\u007FELF", "a program");
    FOREIGN.put("MZ\u0090", "a program");
    FOREIGN.put("\u00CA\u00FE\u00BA\u00BE", "a program");
    FOREIGN.put("SQLite format 3", "a database");
    FOREIGN.put("%!PS", "a PostScript file; save it as .pdf");
  }

  private static final int HEAD = 1024;

  private FormatSniffer() {}

  /**
   * The format of a file.
   *
   * @throws UnreadableInputException where the bytes show that it is none of ours
   */
  static InputFormat sniff(String fileName, byte[] bytes) throws UnreadableInputException {
    return sniff(fileName, Optional.empty(), bytes);
  }

  /** The same, where a server has said what it is; that counts for more than the name does. */
  static InputFormat sniff(String fileName, Optional<InputFormat> declared, byte[] bytes)
      throws UnreadableInputException {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    if (head.contains("%PDF-")) {
      return InputFormat.PDF;
    }
    if (head.startsWith(ZIP)) {
      return zip(fileName, bytes);
    }
    if (head.startsWith(OLD_OFFICE)) {
      throw new UnreadableInputException(oldOffice(bytes));
    }
    for (Map.Entry<String, String> foreign : FOREIGN.entrySet()) {
      if (head.startsWith(foreign.getKey())) {
        throw new UnreadableInputException("The file is " + foreign.getValue() + ".");
      }
    }
    if (PAGE.matcher(head).matches()) {
      return InputFormat.HTML;
    }
    InputFormat named = declared.or(() -> InputFormat.byName(fileName)).orElse(InputFormat.TEXT);
    if (named == InputFormat.PDF || named == InputFormat.DOCX) {
      throw new UnreadableInputException(
          "The file is named like a "
              + (named == InputFormat.PDF ? "PDF" : "Word document")
              + " but does not start like one; it is damaged or misnamed.");
    }
    return named;
  }

  private static InputFormat zip(String fileName, byte[] bytes) throws UnreadableInputException {
    boolean isWord =
        new String(bytes, ISO_8859_1).contains("word/")
            || InputFormat.byName(fileName).filter(f -> f == InputFormat.DOCX).isPresent();
    if (!isWord) {
      throw new UnreadableInputException(
          "The file is a ZIP archive or a document in another format based on it (such as .odt,"
              + " .epub, .xlsx); unpack it or save it as .docx or .pdf.");
    }
    return InputFormat.DOCX;
  }

  private static String oldOffice(byte[] bytes) {
    // A password turns a .docx into a container of the old kind, with a stream of this name in it.
    String marker = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
    return new String(bytes, ISO_8859_1).contains(marker)
        ? "The Office document is protected by a password; save it without one."
        : "The file is in the old Office format (.doc); save it as .docx or .pdf.";
  }
}
