package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medclaim.model.Span;

/** Offsets of a text as lines and columns, both from 1, columns in UTF-16 code units. */
final class TextLines {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  TextLines(String text) {
    this.text = text;
    starts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  /** Writes the fields of a SARIF region. */
  void region(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("startLine", line(span.start()));
    json.writeNumberField("startColumn", column(span.start()));
    json.writeNumberField("endLine", line(span.end()));
    json.writeNumberField("endColumn", column(span.end()));
    JsonLine.object(json, "snippet", snippet -> snippet.writeStringField("text", span.of(text)));
  }

  private int line(int offset) {
    int found = Collections.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int column(int offset) {
    return offset - starts.get(line(offset) - 1) + 1;
  }
}
