package cn.dingban.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A font with Chinese letters that is always there, also where the machine has none: without one charts would show boxes. */
final class ChineseFont {

    private static final String FILE = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private ChineseFont() {}

    /** Read once; reading takes about 0.2 s. */
    private static final class Holder {

        private static final Font FONT = read();

        private static Font read() {
            try (InputStream file = ChineseFont.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException("The class path lacks " + FILE);
                }
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(FILE + " is no font", e);
            }
        }
    }

    static Font ofSize(float points) {
        return Holder.FONT.deriveFont(points);
    }
}
