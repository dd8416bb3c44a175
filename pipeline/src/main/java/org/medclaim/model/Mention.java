package org.medclaim.model;

import java.io.Serializable;

/** A concept of the terminology where the article names it, and how the claim came by it. */
public record Mention(String conceptId, Span span, String text, MentionOrigin origin)
    implements Serializable {}
