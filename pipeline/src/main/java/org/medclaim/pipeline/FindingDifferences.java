package org.medclaim.pipeline;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.model.Reference;
import org.medclaim.rules.RuleBook;

/** Says in words what two lines of the same finding rest on that is not the same. */
final class FindingDifferences {
  private final RuleBook rules;
  private final Set<String> retracted;

  /** Differences to what is found by these rules on this evidence. */
  FindingDifferences(RuleBook rules, EvidenceBase base) {
    this.rules = rules;
    this.retracted =
        base.references().stream()
            .filter(Reference::retracted)
            .map(Reference::id)
            .collect(toImmutableSet());
  }

  /** One entry a record or rule, in order of their ids, records first. */
  List<String> of(JsonNode before, JsonNode after) {
    List<String> words = new ArrayList<>();
    Map<String, JsonNode> old = evidence(before);
    Map<String, JsonNode> now = evidence(after);
    for (String id : union(old, now)) {
      JsonNode was = old.get(id);
      JsonNode is = now.get(id);
      if (is == null && was != null) {
        words.add(
            id
                + " ("
                + reference(was)
                + ") no longer bears on it"
                + (retracted.contains(reference(was)) ? "; it has been retracted" : ""));
      } else if (was == null && is != null) {
        words.add(id + " (" + reference(is) + ") now bears on it");
      } else if (was != null && is != null) {
        List<String> fields = new ArrayList<>();
        fields(was.path("reference"), is.path("reference"), "", fields);
        fields(was.path("content"), is.path("content"), "", fields);
        fields(was.path("stance"), is.path("stance"), "stance", fields);
        if (!fields.isEmpty()) {
          words.add(id + " (" + reference(is) + "): " + String.join(", ", fields));
        }
      }
    }
    rules(before, after, words);
    if (words.isEmpty()) {
      words.add("judged otherwise by this program on the same records and rules");
    }
    return words;
  }

  private void rules(JsonNode before, JsonNode after, List<String> words) {
    Map<String, JsonNode> old = byId(before.path("rules"), "/id");
    Map<String, JsonNode> now = byId(after.path("rules"), "/id");
    for (String id : union(old, now)) {
      JsonNode was = old.get(id);
      JsonNode is = now.get(id);
      if (is == null) {
        words.add("rule " + id + " no longer applies" + whyNot(id));
      } else if (was == null) {
        words.add("rule " + id + " now applies");
      } else {
        List<String> fields = new ArrayList<>();
        suppression(was.path("suppressed"), is.path("suppressed"), fields);
        for (String field : new String[] {"severity", "citation", "message"}) {
          fields(was.path(field), is.path(field), field, fields);
        }
        if (!fields.isEmpty()) {
          words.add("rule " + id + ": " + String.join(", ", fields));
        }
      }
    }
  }

  private String whyNot(String ruleId) {
    return rules.whyNotInForce(ruleId).map(why -> " (" + why + ")").orElse("");
  }

  private static void suppression(JsonNode was, JsonNode is, List<String> into) {
    if (was.isObject() && !is.isObject()) {
      into.add("the suppression by " + told(was) + " no longer holds");
    } else if (is.isObject() && !was.equals(is)) {
      into.add("now suppressed by " + told(is));
    }
  }

  private static String told(JsonNode suppression) {
    return suppression.path("author").asText() + " until " + suppression.path("expires").asText();
  }

  private static Map<String, JsonNode> evidence(JsonNode finding) {
    return byId(finding.path("evidence"), "/content/id");
  }

  private static Map<String, JsonNode> byId(JsonNode list, String id) {
    Map<String, JsonNode> byId = new TreeMap<>();
    list.forEach(one -> byId.put(one.at(id).asText(), one));
    return byId;
  }

  private static TreeSet<String> union(Map<String, JsonNode> one, Map<String, JsonNode> other) {
    TreeSet<String> all = new TreeSet<>(one.keySet());
    all.addAll(other.keySet());
    return all;
  }

  private static String reference(JsonNode evidence) {
    return evidence.at("/reference/id").asText();
  }

  private static void fields(JsonNode was, JsonNode is, String name, List<String> into) {
    if (was.isObject() && is.isObject()) {
      Iterator<String> names = was.fieldNames();
      while (names.hasNext()) {
        String field = names.next();
        fields(was.path(field), is.path(field), field, into);
      }
    } else if (!was.equals(is) && !is.isMissingNode()) {
      into.add(name + " was " + shown(was) + ", is " + shown(is));
    }
  }

  private static String shown(JsonNode value) {
    String text = value.isTextual() ? "'" + value.asText() + "'" : value.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }
}
