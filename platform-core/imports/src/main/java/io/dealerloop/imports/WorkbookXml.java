package io.dealerloop.imports;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the parts of a workbook as streams: nothing from outside the part, no text longer than a cell can hold. */
final class WorkbookXml {

    private static final int LONGEST = 40_000;
    private static final XMLInputFactory FACTORY = factory();

    private WorkbookXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without document types there is no entity to expand; these would count each &amp; of a long sheet, up to a hundred thousand.
        for (String limit : new String[] {"maxGeneralEntitySizeLimit", "totalEntitySizeLimit", "entityExpansionLimit"}) {
            factory.setProperty("jdk.xml." + limit, "0");
        }
        return factory;
    }

    /** @throws FileRefused when it is no XML */
    static XMLStreamReader reader(InputStream part) {
        try {
            synchronized (FACTORY) {
                return FACTORY.createXMLStreamReader(part);
            }
        } catch (XMLStreamException broken) {
            throw damaged();
        }
    }

    /** The text of the element the reader stands at, up to its end; elements within are left out. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (depth == 1 && text.length() < LONGEST) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), LONGEST - text.length()));
                    }
                }
                case XMLStreamReader.END_DOCUMENT -> throw damaged();
                default -> { }
            }
        }
        return text.toString();
    }

    /** The text of an element that may be in pieces of different look; how characters are pronounced is left out. */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        String whole = "";
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("t")) {
                        String piece = text(xml);
                        whole = whole.isEmpty() ? piece : whole.length() < LONGEST ? whole + piece : whole;
                    } else if (xml.getLocalName().equals("rPh")) {
                        text(xml);
                    } else {
                        depth++;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.END_DOCUMENT -> throw damaged();
                default -> { }
            }
        }
        return whole;
    }

    static FileRefused damaged() {
        return new FileRefused("工作簿已损坏，无法读取。请重新导出。", "The workbook is damaged and cannot be read. Export it again.");
    }
}
