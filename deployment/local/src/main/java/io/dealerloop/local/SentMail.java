package io.dealerloop.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail as it arrived.
 *
 * @param to      addresses in lower case
 * @param subject as a person reads it
 * @param text    the plain text
 */
public record SentMail(List<String> to, String subject, String text) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static List<SentMail> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(SentMail::read).toList();
        } catch (IOException e) {
            throw new StartFailure("The mails in " + folder + " cannot be read.", e);
        }
    }

    boolean isTo(String address) {
        return to.contains(address.toLowerCase(Locale.ROOT));
    }

    /** The first address in the text. */
    public String link() {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new IllegalStateException("There is no link in the mail '" + subject + "'");
        }
        return link.group();
    }

    private static SentMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            Address[] to = message.getRecipients(Message.RecipientType.TO);
            return new SentMail(Arrays.stream(to).map(each -> ((InternetAddress) each).getAddress().toLowerCase(Locale.ROOT)).toList(),
                message.getSubject(), text(message));
        } catch (IOException | MessagingException e) {
            throw new StartFailure("The mail " + file + " cannot be read.", e);
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : "";
    }
}
