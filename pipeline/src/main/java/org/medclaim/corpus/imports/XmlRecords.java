package org.medclaim.corpus.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file one record at a time.
 *
 * <p>No DTD is read and no entity is looked up. A record of more than 64 million characters or
 * nested more than 200 deep ends the file: it would be an attack or a mistake.
 *
 * @param roots the elements that such a file may begin with
 * @param records the elements that are records
 * @param passedOver elements that nothing is wanted from, such as lists of authors
 */
record XmlRecords(Set<String> roots, Set<String> records, Set<String> passedOver) {
  private static final int MOST_CHARACTERS = 64_000_000;
  private static final int DEEPEST = 200;

  /** Takes a record and the line that it begins at. */
  interface Sink {
    void record(XmlNode record, int line) throws IOException;
  }

  void read(InputStream in, Sink sink) throws IOException, BrokenFileException {
    XMLStreamReader xml = null;
    try {
      xml = factory().createXMLStreamReader(in);
      checkRoot(xml);
      do {
        if (xml.isStartElement() && records.contains(xml.getLocalName())) {
          int line = xml.getLocation().getLineNumber();
          sink.record(record(xml), line);
        }
      } while (xml.hasNext() && xml.next() != XMLStreamConstants.END_DOCUMENT);
    } catch (XMLStreamException e) {
      throw broken(e, xml);
    } finally {
      close(xml);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private void checkRoot(XMLStreamReader xml) throws XMLStreamException, BrokenFileException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        throw new BrokenFileException("1", "no element in it");
      }
    }
    if (!roots.contains(xml.getLocalName())) {
      throw new BrokenFileException(
          String.valueOf(xml.getLocation().getLineNumber()),
          "not of this format; saw <"
              + xml.getLocalName()
              + ">, expected <"
              + String.join("> or <", roots.stream().sorted().toList())
              + ">");
    }
  }

  private XmlNode record(XMLStreamReader xml) throws XMLStreamException, BrokenFileException {
    XmlNode record = node(xml);
    Deque<XmlNode> open = new ArrayDeque<>();
    open.push(record);
    long characters = 0;
    int skipping = 0;
    while (!open.isEmpty()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (skipping > 0 || passedOver.contains(xml.getLocalName())) {
          skipping++;
        } else {
          XmlNode child = node(xml);
          open.element().add(child);
          open.push(child);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (skipping > 0) {
          skipping--;
        } else {
          open.pop();
        }
      } else if (skipping == 0 && isText(event)) {
        characters += xml.getTextLength();
        open.element().add(xml.getText());
      } else if (skipping == 0 && event == XMLStreamConstants.ENTITY_REFERENCE) {
        // Without its DTD nobody knows what it stands for; a blank parts the words around it.
        open.element().add(" ");
      }
      checkSize(xml, characters, open.size());
    }
    return record;
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private static void checkSize(XMLStreamReader xml, long characters, int depth)
      throws BrokenFileException {
    if (characters > MOST_CHARACTERS || depth > DEEPEST) {
      throw new BrokenFileException(
          String.valueOf(xml.getLocation().getLineNumber()),
          depth > DEEPEST
              ? "elements nested more than " + DEEPEST + " deep"
              : "a record of more than " + MOST_CHARACTERS / 1_000_000 + " million characters");
    }
  }

  private static XmlNode node(XMLStreamReader xml) {
    int count = xml.getAttributeCount();
    Map<String, String> attributes = count == 0 ? Map.of() : new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return new XmlNode(xml.getLocalName(), attributes);
  }

  private static BrokenFileException broken(XMLStreamException e, @Nullable XMLStreamReader xml) {
    Location where = e.getLocation() == null && xml != null ? xml.getLocation() : e.getLocation();
    String message = String.valueOf(e.getMessage());
    int begin = message.indexOf("Message: ");
    String what = begin < 0 ? message : message.substring(begin + "Message: ".length());
    return new BrokenFileException(
        where == null || where.getLineNumber() < 1
            ? ""
            : String.format(Locale.ROOT, "%d:%d", where.getLineNumber(), where.getColumnNumber()),
        "not well-formed XML from here on: " + what.strip());
  }

  private static void close(@Nullable XMLStreamReader xml) throws IOException {
    if (xml != null) {
      try {
        xml.close();
      } catch (XMLStreamException e) {
        throw new IOException("cannot close the XML reader", e);
      }
    }
  }
}
