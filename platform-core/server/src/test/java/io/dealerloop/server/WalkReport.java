package io.dealerloop.server;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the browser's JUnit report says of the walks that failed, for an assertion's message: whoever reads the log of a build elsewhere has
 * nothing but that.
 *
 * @param failures spec, title and the beginning of the error of each walk that failed, in the order in which they were walked
 * @param notWalked walks that a failure before them kept from starting, or that had nothing to walk on
 */
record WalkReport(List<String> failures, int notWalked) {

    private static final int SIGNS = 700;

    /** Of a file that playwright wrote; where there is none, nothing was walked to its end. */
    static String of(Path report) {
        try {
            return Files.exists(report) ? read(Files.readString(report)).toString() : "There is no report: the walks did not come to their end.";
        } catch (IOException e) {
            return "The report cannot be read: " + e;
        }
    }

    static WalkReport read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
            return new WalkReport(elements(root, "testcase").flatMap(WalkReport::failure).toList(), (int) elements(root, "skipped").count());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("No report: " + xml, e);
        }
    }

    private static Stream<String> failure(Element walk) {
        return Stream.concat(elements(walk, "failure"), elements(walk, "error")).limit(1)
            .map(said -> walk.getAttribute("classname") + " › " + walk.getAttribute("name") + "\n" + beginning(said.getTextContent()));
    }

    /** Without the line that repeats the title, empty lines, and the colours of a terminal. */
    private static String beginning(String error) {
        String lines = error.replaceAll("\u001B\\[[0-9;]*m", "").lines().filter(line -> !line.isBlank()).skip(1).collect(Collectors.joining("\n"));
        return lines.length() <= SIGNS ? lines : lines.substring(0, SIGNS) + "…";
    }

    private static Stream<Element> elements(Element of, String name) {
        NodeList all = of.getElementsByTagName(name);
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }

    @Override
    public String toString() {
        return failures.size() + " failed, " + notWalked + " not walked\n\n" + String.join("\n\n", failures);
    }
}
