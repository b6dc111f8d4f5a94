package io.dealerloop.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An open workbook: its sheets in their order, and where in the archive what they hold is kept. */
final class WorkbookParts implements Closeable {

    private static final String FOLDER = "xl/";

    /** @param part where its rows are */
    record Sheet(String name, boolean visible, String part) {}

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private String texts;
    private boolean from1904;

    WorkbookParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            read("xl/_rels/workbook.xml.rels", this::relation);
            read("xl/workbook.xml", this::described);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private interface Element {
        void seen(XMLStreamReader xml);
    }

    private void read(String part, Element element) throws IOException {
        try (InputStream in = open(part)) {
            XMLStreamReader xml = WorkbookXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    element.seen(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw WorkbookXml.damaged();
        }
    }

    private void relation(XMLStreamReader xml) {
        String target = attribute(xml, "Target");
        if (target == null) {
            return;
        }
        String part = target.startsWith("/") ? target.substring(1) : FOLDER + target;
        targets.put(attribute(xml, "Id"), part);
        if (String.valueOf(attribute(xml, "Type")).endsWith("/sharedStrings")) {
            texts = part;
        }
    }

    private void described(XMLStreamReader xml) {
        if (xml.getLocalName().equals("workbookPr")) {
            from1904 = List.of("1", "true", "on").contains(String.valueOf(attribute(xml, "date1904")));
        } else if (xml.getLocalName().equals("sheet")) {
            String state = attribute(xml, "state");
            sheets.add(new Sheet(attribute(xml, "name"), state == null || state.equals("visible"), targets.get(attribute(xml, "id"))));
        }
    }

    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904 on. */
    boolean from1904() {
        return from1904;
    }

    InputStream rows(Sheet sheet) throws IOException {
        return open(sheet.part());
    }

    SharedTexts texts(Path folder) throws IOException {
        return new SharedTexts(texts == null || entry(texts) == null ? null : open(texts), folder);
    }

    private InputStream open(String part) throws IOException {
        ZipEntry entry = part == null ? null : entry(part);
        if (entry == null) {
            throw WorkbookXml.damaged();
        }
        return zip.getInputStream(entry);
    }

    /** Some programmes do not write a part's name as they say it. */
    private ZipEntry entry(String part) {
        ZipEntry exact = zip.getEntry(part);
        for (Enumeration<? extends ZipEntry> all = zip.entries(); exact == null && all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().equalsIgnoreCase(part)) {
                exact = entry;
            }
        }
        return exact;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
