package org.bitquarry.ui.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.chart.ChartData;
import org.bitquarry.workbench.core.chart.ChartKind;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/** Bars or a line between two axes, in the palette's colours. */
final class AxesChart {
    private static final String SERIES = "values";
    private static final int STEEP = 45;
    /** Between two labels that stand side by side. */
    private static final int APART = 8;

    private static final int BAR_PADDING = 25;
    private static final int FULL_BAR_PADDING = 4;
    private static final int SYMBOL = 3;
    /** A longer label would leave no room for the values; the table below has it whole. */
    private static final int LONGEST = 16;

    /** Below this height its name would leave no room for the chart; what is chosen above says the same. */
    private static final int LOW = 260;

    private static final double ROOM = 1.08;

    private final Chart chart;
    private String[] labels = {};

    AxesChart(Composite parent) {
        chart = new Chart(parent, SWT.NONE);
        chart.setData("test.id", "chart.axes");
        // Above, as on a pie: at the side it would be a picture of words, turned, and not sharp on every screen.
        Stream.of(chart.getAxisSet().getAxes()).forEach(axis -> axis.getTitle().setVisible(false));
        chart.getLegend().setVisible(false);
        chart.addListener(SWT.Resize, event -> label());
    }

    Chart control() {
        return chart;
    }

    void show(ChartData data) {
        chart.suspendUpdate(true);
        for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(old.getId());
        }
        double[] values =
                data.points().stream().mapToDouble(ChartData.Point::value).toArray();
        labels = data.points().stream()
                .map(point -> ShortText.of(point.label(), LONGEST))
                .toArray(String[]::new);
        if (data.kind() == ChartKind.LINE) {
            line(values);
        } else {
            bars(values, data.kind() == ChartKind.HISTOGRAM);
        }
        chart.getTitle().setText(data.up() + " by " + data.across());
        label();
        IAxis up = chart.getAxisSet().getYAxis(0);
        paint();
        chart.suspendUpdate(false);
        chart.getAxisSet().adjustRange();
        up.setRange(range(values));
        chart.redraw();
    }

    /** As many labels as there is room for: each is drawn with a ground, over the one before. */
    private void label() {
        chart.getTitle().setVisible(chart.getSize().y > LOW);
        IAxis across = chart.getAxisSet().getXAxis(0);
        if (labels.length == 0) {
            return;
        }
        GC gc = new GC(chart);
        int widest;
        int high;
        try {
            gc.setFont(JFaceResources.getDefaultFont());
            widest = Arrays.stream(labels)
                    .mapToInt(label -> gc.stringExtent(label).x)
                    .max()
                    .orElse(0);
            high = gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
        int room = Math.max(1, chart.getPlotArea().getSize().x / labels.length);
        boolean fit = widest + APART <= room;
        int every = fit ? 1 : Math.ceilDiv(2 * high, room);
        across.getTick().setTickLabelAngle(fit ? 0 : STEEP);
        across.setCategorySeries(IntStream.range(0, labels.length)
                .mapToObj(index -> index % every == 0 ? labels[index] : "")
                .toArray(String[]::new));
        across.enableCategory(true);
    }

    /** From 0, so that lengths mean what they say. */
    private static Range range(double[] values) {
        double least = Math.min(0, Arrays.stream(values).min().orElse(0));
        double most = Math.max(0, Arrays.stream(values).max().orElse(0));
        return least == most ? new Range(0, 1) : new Range(least * ROOM, most * ROOM);
    }

    private void bars(double[] values, boolean touching) {
        IBarSeries<?> bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, SERIES);
        bars.setYSeries(values);
        bars.setBarPadding(touching ? FULL_BAR_PADDING : BAR_PADDING);
        bars.setBarColor(Palette.ACCENT.color());
    }

    private void line(double[] values) {
        ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, SERIES);
        line.setYSeries(values);
        line.setLineColor(Palette.ACCENT.color());
        line.setSymbolColor(Palette.ACCENT.color());
        line.setSymbolSize(SYMBOL);
        line.setLineWidth(2);
        line.setAntialias(SWT.ON);
    }

    /** Takes the colours that hold now. */
    void paint() {
        Color ground = Palette.WINDOW.color();
        chart.setBackground(ground);
        chart.getPlotArea().setBackground(ground);
        chart.getTitle().setForeground(Palette.TEXT.color());
        chart.getTitle().setFont(JFaceResources.getDefaultFont());
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(Palette.SECONDARY.color());
            axis.getTick().setFont(JFaceResources.getDefaultFont());
            axis.getGrid().setForeground(Palette.HAIRLINE.color());
            axis.getGrid().setStyle(axis.getDirection() == IAxis.Direction.X ? LineStyle.NONE : LineStyle.SOLID);
        }
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            if (series instanceof IBarSeries<?> bars) {
                bars.setBarColor(Palette.ACCENT.color());
            } else if (series instanceof ILineSeries<?> line) {
                line.setLineColor(Palette.ACCENT.color());
                line.setSymbolColor(Palette.ACCENT.color());
            }
        }
    }
}
