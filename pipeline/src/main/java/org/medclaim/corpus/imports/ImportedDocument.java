package org.medclaim.corpus.imports;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A document as it was read: what it is, and its text as one passage or several. */
record ImportedDocument(String id, DocumentHead head, ImmutableList<ImportedPassage> passages) {
  ImportedDocument {
    checkArgument(!id.isBlank(), "a document has no id");
    checkArgument(!passages.isEmpty(), "document %s has no text", id);
  }

  ImportedDocument(String id, DocumentHead head, List<ImportedPassage> passages) {
    this(id, head, ImmutableList.copyOf(passages));
  }
}
