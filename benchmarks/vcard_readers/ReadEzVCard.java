// Read files with ez-vcard (Debian: libez-vcard-java and a JDK).
// Properties are told as ez-vcard writes them again, one line each.

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

public class ReadEzVCard {
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--version")) {
            System.out.println(Ezvcard.VERSION);
        } else if (arguments[0].equals("--time")) {
            int count = read(new File(arguments[1]), null); // the first run warms the machine up
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            count = read(new File(arguments[1]), null);
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            System.out.println("[" + count + ", " + used / 1e9 + "]");
        } else {
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
            for (String line; (line = input.readLine()) != null; ) {
                List<String> cards = new ArrayList<>();
                try {
                    read(new File(line.trim()), cards);
                } catch (Throwable error) {
                    cards.add(quoted(error.toString()));
                }
                System.out.println("[" + String.join(",", cards) + "]");
                System.out.flush();
            }
        }
    }

    private static int read(File file, List<String> cards) throws Exception {
        int count = 0;
        try (VCardReader reader = new VCardReader(file)) {
            for (VCard card; (card = reader.readNext()) != null; count++) {
                if (cards != null) {
                    String text = Ezvcard.write(card).prodId(false).versionStrict(false).go();
                    cards.add(quoted(text));
                }
            }
        }
        return count;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 32 || c > 126) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }
}
