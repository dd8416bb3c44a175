package org.medclaim.corpus;

import java.util.regex.Pattern;
import org.medclaim.yaml.YamlMap;

/** The form of ids in evidence files: lower case with hyphens, ASCII. */
final class Ids {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Ids() {}

  static String of(YamlMap map) {
    String id = map.text("id");
    if (!FORM.matcher(id).matches()) {
      throw map.error("id", "'" + id + "' is no id; expected lower case with hyphens");
    }
    return id;
  }
}
