package org.medclaim.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.medclaim.ingest.Reading.read;

import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Article;

class TextDecoderTest {
  private static final String CHINESE =
      "白血病是造血系统的恶性肿瘤，常见于儿童和老年人。治疗方法包括化疗、靶向治疗和造血干细胞移植。" + "如果治疗不及时，病情会迅速发展，严重缩短生存期。";
  private static final String TRADITIONAL =
      "白血病是造血系統的惡性腫瘤，常見於兒童和老年人。治療方法包括化療、標靶治療和造血幹細胞移植。" + "如果治療不及時，病情會迅速發展，嚴重縮短生存期。";
  private static final String JAPANESE =
      "白血病は造血器の悪性腫瘍で、子どもと高齢者に多くみられます。治療には化学療法、分子標的薬、" + "造血幹細胞移植などがあります。インターフェロンも使われます。";
  private static final String RUSSIAN =
      "Лейкоз является злокачественным заболеванием кроветворной системы, часто встречается у детей."
          + " Лечение включает химиотерапию и трансплантацию стволовых клеток.";
  private static final String GERMAN =
      "Die Leukämie ist eine bösartige Erkrankung des blutbildenden Systems. Für viele Kinder ist sie"
          + " heute heilbar – 90 % überleben „länger als fünf Jahre“.";
  private static final String ENGLISH =
      "Leukemia, commonly known as “blood cancer”, is a malignant tumor of the body’s blood-forming"
          + " tissue – and it can be treated in most children.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "chinese, UTF-8, UTF-8, zh",
    "chinese, GB18030, GB18030, zh",
    "traditional, Big5, Big5, zh",
    "japanese, Shift_JIS, Shift_JIS, ja",
    "japanese, EUC-JP, EUC-JP, ja",
    "japanese, ISO-2022-JP, ISO-2022-JP, ja",
    "russian, windows-1251, windows-1251, ru",
    "russian, KOI8-R, KOI8-R, ru",
    "german, windows-1252, windows-1252, de",
    "german, UTF-8, UTF-8, de",
    "english, windows-1252, windows-1252, en",
    "english, UTF-16LE, UTF-16LE, en",
    "english, UTF-16BE, UTF-16BE, en"
  })
  void tellsTheEncodingByTheBytes(String which, String encoding, String charset, String language)
      throws Exception {
    String text = text(which);
    Article article = read(folder, "x.txt", text.getBytes(Charset.forName(encoding)));
    assertEquals(text, article.text());
    assertEquals(charset, article.source().charset());
    assertEquals(language, article.language());
  }

  @Test
  void oneCurlyQuoteIsWindows1252() throws Exception {
    String text = "It’s a cure.";
    assertEquals(
        text, read(folder, "x.txt", text.getBytes(Charset.forName("windows-1252"))).text());
  }

  @Test
  void believesByteOrderMarksFirst() throws Exception {
    byte[] utf8 =
        Bytes.concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, GERMAN.getBytes(UTF_8));
    byte[] little = Bytes.concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, CHINESE.getBytes(UTF_16LE));
    byte[] big = Bytes.concat(new byte[] {(byte) 0xFE, (byte) 0xFF}, CHINESE.getBytes(UTF_16BE));
    assertEquals(GERMAN, read(folder, "x.txt", utf8).text());
    assertEquals(CHINESE, read(folder, "x.txt", little).text());
    assertEquals("UTF-16LE", read(folder, "x.txt", little).source().charset());
    assertEquals(CHINESE, read(folder, "x.txt", big).text());
  }

  @ParameterizedTest
  @CsvSource({
    "<meta charset=gb2312>, GB18030, chinese",
    "<meta http-equiv='Content-Type' content='text/html; charset=Big5'>, Big5, traditional",
    "<meta charset=\"windows-1251\">, windows-1251, russian",
    "<meta charset=iso-8859-1>, windows-1252, german",
    "<meta charset=iso-8859-1>, UTF-8, german",
    "<meta charset=utf-8>, windows-1252, german",
    "<meta charset=no-such-thing>, GB18030, chinese"
  })
  void believesAPageWhereItsBytesBearItOut(String meta, String encoding, String which)
      throws Exception {
    String page = "<html><head>" + meta + "</head><body><p>" + text(which) + "</p></body></html>";
    Article article = read(folder, "x.html", page.getBytes(Charset.forName(encoding)));
    assertEquals(text(which), article.text());
    assertEquals(encoding, article.source().charset());
  }

  @Test
  void asciiIsUtf8() {
    assertEquals("UTF-8", TextDecoder.decode("plain".getBytes(ISO_8859_1)).charset());
  }

  private static String text(String which) {
    return switch (which) {
      case "chinese" -> CHINESE;
      case "traditional" -> TRADITIONAL;
      case "japanese" -> JAPANESE;
      case "russian" -> RUSSIAN;
      case "german" -> GERMAN;
      case "english" -> ENGLISH;
      default -> throw new IllegalArgumentException(which);
    };
  }
}
