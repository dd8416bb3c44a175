package org.medclaim.corpus;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads MeSH's XML of descriptors, one record in memory at a time. */
final class MeshXml {
  private final String path;
  private final XMLStreamReader xml;
  private final TermSink sink;
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private String id = "";
  private String name = "";
  private final List<String> synonyms = new ArrayList<>();
  private final List<String> trees = new ArrayList<>();
  private int begin;

  MeshXml(String path, Reader in, TermSink sink) throws XMLStreamException {
    this.path = path;
    this.sink = sink;
    XMLInputFactory factory = XMLInputFactory.newInstance();
    // MeSH names its DTD by an address; nothing outside the file is ever read.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    this.xml = factory.createXMLStreamReader(in);
  }

  void read() throws XMLStreamException {
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !xml.getLocalName().startsWith("DescriptorRecord")) {
          throw new ImportException(
              path
                  + ":"
                  + xml.getLocation().getLineNumber()
                  + ": no MeSH descriptors; saw <"
                  + xml.getLocalName()
                  + ">, expected <DescriptorRecordSet>");
        }
        root = false;
        begin(xml.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void begin(String element) {
    open.push(element);
    text.setLength(0);
    if (element.equals("DescriptorRecord")) {
      id = "";
      name = "";
      synonyms.clear();
      trees.clear();
      begin = xml.getLocation().getLineNumber();
    }
  }

  private void end(String element) {
    open.pop();
    String value = text.toString().strip();
    text.setLength(0);
    String parent = open.isEmpty() ? "" : open.peek();
    switch (element) {
      case "DescriptorUI" -> id = parent.equals("DescriptorRecord") ? value : id;
      case "TreeNumber" -> trees.add(value);
      case "String" -> string(parent, value);
      case "DescriptorRecord" ->
          MeshTerms.hand(sink, path + ":" + begin, id, name, synonyms, trees);
      default -> {}
    }
  }

  /** A String is the name of the record, or of a term, or of something the record refers to. */
  private void string(String parent, String value) {
    if (parent.equals("Term")) {
      synonyms.add(value);
    } else if (parent.equals("DescriptorName") && open.size() == 3) {
      name = value;
    }
  }
}
