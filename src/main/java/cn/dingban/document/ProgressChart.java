package cn.dingban.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Bars of what is completed, in percent, one below the other, with a line where everybody should be by now (序时进度): a picture that can be read on a
 * phone.
 *
 * @param paceLabel what the line means, said below the title
 * @param pace where it stands, in percent
 */
public record ProgressChart(String title, String paceLabel, double pace, List<Bar> bars) {

    public static final int WIDTH = 1080;
    private static final int BAR_HEIGHT = 84;
    private static final int LOW_BAR_HEIGHT = 58;

    /** From so many bars on they are drawn lower, so that the picture still goes on a page. */
    private static final int MANY = 7;

    private static final int FRAME_HEIGHT = 210;
    private static final int MOST_NAME = 14;
    private static final double ROOM = 1.18;
    private static final double FULL = 100;
    private static final Color INK = new Color(0x22, 0x2B, 0x38);
    private static final Color FAINT = new Color(0xD9, 0xDE, 0xE5);

    public ProgressChart {
        bars = List.copyOf(bars);
    }

    /** What a bar's colour says. */
    public enum Tone {
        RED(new Color(0xC8, 0x32, 0x2D)),
        YELLOW(new Color(0xE0, 0xA1, 0x1B)),
        GREEN(new Color(0x2F, 0x8F, 0x5B)),
        NONE(new Color(0x8C, 0x97, 0xA6));

        private final Color colour;

        Tone(Color colour) {
            this.colour = colour;
        }
    }

    /** @param percent what is completed; never negative */
    public record Bar(String name, double percent, Tone tone) {}

    /** How high the picture is, in pixels. */
    public int height() {
        return FRAME_HEIGHT + (bars.size() < MANY ? BAR_HEIGHT : LOW_BAR_HEIGHT) * Math.max(1, bars.size());
    }

    /** The picture, {@link #WIDTH} pixels wide. */
    public byte[] png() {
        BufferedImage image = chart().createBufferedImage(WIDTH, height());
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JFreeChart chart() {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            data.addValue(
                    bars.get(i).percent(),
                    "",
                    new Named(i, shortened(bars.get(i).name())));
        }
        JFreeChart chart =
                ChartFactory.createBarChart(title, null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new org.jfree.chart.ui.RectangleInsets(24, 16, 16, 32));
        chart.getTitle().setFont(ChineseFont.ofSize(38));
        chart.getTitle().setPaint(INK);
        TextTitle legend = new TextTitle(paceLabel, ChineseFont.ofSize(26));
        legend.setPaint(INK);
        chart.addSubtitle(legend);
        style(chart.getCategoryPlot());
        return chart;
    }

    /** Two projects may be called the same on so little room. */
    private record Named(int position, String name) implements Comparable<Named> {

        @Override
        public int compareTo(Named other) {
            return Integer.compare(position, other.position);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String shortened(String name) {
        return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME - 1) + "\u2026";
    }

    private void style(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(FAINT);
        plot.getDomainAxis().setTickLabelFont(ChineseFont.ofSize(30));
        plot.getDomainAxis().setTickLabelPaint(INK);
        plot.getDomainAxis().setAxisLineVisible(false);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.45f);
        NumberAxis axis = (NumberAxis) plot.getRangeAxis();
        axis.setTickLabelFont(ChineseFont.ofSize(24));
        axis.setTickLabelPaint(INK);
        axis.setNumberFormatOverride(format("0'%'"));
        axis.setAxisLineVisible(false);
        double longest = bars.stream().mapToDouble(Bar::percent).max().orElse(0);
        axis.setRange(0, Math.max(FULL, Math.max(longest, pace)) * ROOM);
        ValueMarker line = new ValueMarker(
                pace, INK, new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {10, 8}, 0));
        plot.addRangeMarker(line);
        plot.setRenderer(renderer());
    }

    private BarRenderer renderer() {
        BarRenderer renderer = new BarRenderer() {

            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int row, int column) {
                return bars.get(column).tone().colour;
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.5);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(ChineseFont.ofSize(28));
        renderer.setDefaultItemLabelPaint(INK);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format("0.0'%'")));
        ItemLabelPosition right = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
        renderer.setDefaultPositiveItemLabelPosition(right);
        renderer.setPositiveItemLabelPositionFallback(right);
        return renderer;
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
