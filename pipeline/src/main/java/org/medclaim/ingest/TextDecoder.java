package org.medclaim.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the encoding of a text and decodes it.
 *
 * <p>In this order: byte order mark; UTF-16 without one; UTF-8 where the bytes are valid and not
 * all ASCII (which no other encoding produces by chance, so that it outweighs what a page
 * declares); what its server or else the page declares, if the bytes bear it out; two statistical
 * detectors, of whose guesses the first one that decodes without an error is taken; windows-1252.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** A wrong guess between relatives is harmless where the wider one is used, as browsers do. */
  private static final Map<String, String> WIDER =
      Map.of(
          "us-ascii", "windows-1252",
          "iso-8859-1", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "x-mswin-936", "GB18030",
          "euc-kr", "x-windows-949",
          "tis-620", "x-windows-874");

  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]*?\\bcharset|\\?xml\\b[^>]*?\\bencoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MULTI_BYTE =
      Pattern.compile("(?i)gb.*|hz.*|big5.*|euc-.*|shift_jis");
  private static final Pattern ISO_2022 = Pattern.compile("\u001B(?:\\$[@B]|\\([BJ])");

  /** Where fewer bytes than this are outside ASCII, the text is in a Latin script. */
  private static final double LATIN_SHARE = 0.2;

  private static final int HEAD = 4096;
  private static final int DETECTED_BYTES = 1 << 16;

  private TextDecoder() {}

  /** Decodes bytes of any kind; never fails, at worst it replaces what cannot be decoded. */
  static DecodedText decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /** The same, where a server has declared an encoding; that counts for more than the page's. */
  static DecodedText decode(byte[] bytes, Optional<String> promised) {
    Optional<DecodedText> marked = byOrderMark(bytes).or(() -> utf16WithoutMark(bytes));
    if (marked.isPresent()) {
      return marked.get();
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    Optional<Charset> declared = promised.flatMap(TextDecoder::charset).or(() -> declared(head));
    if (countHighBytes(bytes) == 0) {
      Charset charset = ISO_2022.matcher(head).find() ? Charset.forName("ISO-2022-JP") : UTF_8;
      return strictly(bytes, charset).orElseGet(() -> leniently(bytes, UTF_8));
    }
    Optional<DecodedText> utf8 = strictly(bytes, UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    if (declared.isPresent()) {
      Optional<DecodedText> asDeclared = strictly(bytes, declared.get());
      if (asDeclared.isPresent()) {
        return asDeclared.get();
      }
    }
    return guessed(bytes);
  }

  private static Optional<DecodedText> byOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(leniently(Arrays.copyOfRange(bytes, 3, bytes.length), UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(without(bytes, 4, Charset.forName("UTF-32LE")));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(without(bytes, 4, Charset.forName("UTF-32BE")));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(without(bytes, 2, UTF_16LE));
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(without(bytes, 2, UTF_16BE))
        : Optional.empty();
  }

  private static DecodedText without(byte[] bytes, int mark, Charset charset) {
    return leniently(Arrays.copyOfRange(bytes, mark, bytes.length), charset);
  }

  /** In UTF-16 text with Latin letters or line ends, zeros stand on one side of the pairs only. */
  private static Optional<DecodedText> utf16WithoutMark(byte[] bytes) {
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, HEAD);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int most = Math.max(zeros[0], zeros[1]);
    int least = Math.min(zeros[0], zeros[1]);
    if (bytes.length % 2 != 0 || most * 4 < length / 2 || least * 20 > most) {
      return Optional.empty();
    }
    return strictly(bytes, zeros[0] > zeros[1] ? UTF_16BE : UTF_16LE);
  }

  private static Optional<Charset> declared(String head) {
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  private static DecodedText guessed(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, DETECTED_BYTES));
    List<String> names = new ArrayList<>();
    boolean latin = countHighBytes(bytes) < bytes.length * LATIN_SHARE;
    if (!latin) {
      // Mozilla's detector is the better one for Chinese and Japanese, ICU's for Cyrillic.
      String mozilla = mozillaGuess(sample);
      if (mozilla != null && MULTI_BYTE.matcher(mozilla).matches()) {
        names.add(mozilla);
      }
    }
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      names.add(match.getNormalizedName());
    }
    for (String name : names) {
      Optional<DecodedText> decoded =
          charset(name).filter(c -> fitsShare(c, latin)).flatMap(c -> strictly(bytes, c));
      if (decoded.isPresent() && isReadable(decoded.get().text())) {
        return decoded.get();
      }
    }
    return leniently(bytes, WINDOWS_1252);
  }

  /** Detectors take an accent or a curly quote for half a Chinese character in short texts. */
  private static boolean fitsShare(Charset charset, boolean latin) {
    boolean isLatin =
        List.of("windows-1252", "windows-1250", "windows-1254", "ISO-8859-2", "ISO-8859-15")
            .contains(charset.name());
    return latin == isLatin || (!latin && isLatin);
  }

  private static @Nullable String mozillaGuess(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  private static boolean isReadable(String text) {
    return text.codePoints()
        .noneMatch(c -> (Character.isISOControl(c) && !Character.isWhitespace(c)) || c == 0xFFFD);
  }

  private static Optional<Charset> charset(String name) {
    try {
      String wider = WIDER.getOrDefault(name.toLowerCase(Locale.ROOT), name);
      return Optional.of(Charset.forName(wider));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // a page may declare what it likes; the detectors take over
    }
  }

  private static Optional<DecodedText> strictly(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(new DecodedText(text, charset.name()));
    } catch (CharacterCodingException e) {
      return Optional.empty(); // not in this encoding
    }
  }

  private static DecodedText leniently(byte[] bytes, Charset charset) {
    return new DecodedText(new String(bytes, charset), charset.name());
  }

  private static int countHighBytes(byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      if (b < 0) {
        high++;
      }
    }
    return high;
  }

  static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
