package org.bitquarry.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.chart.ChartData;
import org.bitquarry.workbench.core.chart.ChartKind;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AxesChartTest {
    private static final int DAYS = 300;

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final AxesChart chart = bot.ask(() -> {
        shell.setLayout(new FillLayout());
        AxesChart made = new AxesChart(shell);
        shell.setSize(500, 240);
        shell.open();
        return made;
    });

    @AfterEach
    void close() {
        bot.run(shell::close);
    }

    private List<String> labels() {
        return bot.ask(() -> Stream.of(chart.control().getAxisSet().getXAxis(0).getCategorySeries())
                .filter(label -> !label.isEmpty())
                .toList());
    }

    private void show(List<ChartData.Point> points) {
        bot.run(() -> chart.show(new ChartData(ChartKind.LINE, "CreatedOn", "Number of rows", points, "")));
    }

    @Test
    void manyDaysAreToldByAsManyLabelsAsThereIsRoomFor() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        show(IntStream.range(0, DAYS)
                .mapToObj(day -> new ChartData.Point(first.plusDays(day).toString(), day % 5))
                .toList());

        List<String> narrow = labels();
        assertThat(narrow).startsWith("2026-01-01").hasSizeBetween(5, 30);
        bot.run(() -> shell.setSize(1_000, 240));
        bot.waitUntil("more of them", () -> labels().size() > narrow.size());
        bot.screenshot(shell, "chart-days");
    }

    @Test
    void longWordsLeaveRoomForTheValues() {
        show(List.of(
                new ChartData.Point("Done.", 3),
                new ChartData.Point("Fix the sitemap of products with a slash in their name", 4),
                new ChartData.Point("Let's talk about it tomorrow, or the day after it", 1)));

        assertThat(labels()).startsWith("Done.").allMatch(label -> label.length() <= 17);
        bot.waitUntil("room", () -> chart.control().getPlotArea().getSize().y > 60);
    }

    @Test
    void fewThatFitAllStand() {
        show(List.of(new ChartData.Point("1", 3), new ChartData.Point("2", 4)));

        assertThat(labels()).containsExactly("1", "2");
        assertThat(bot.<String>ask(() -> chart.control().getTitle().getText()))
                .isEqualTo("Number of rows by CreatedOn");
        assertThat(bot.<Boolean>ask(() -> chart.control().getTitle().isVisible()))
                .as("where it is low, there is room for the chart alone")
                .isFalse();
        bot.run(() -> shell.setSize(500, 500));
        bot.waitUntil("its name", () -> chart.control().getTitle().isVisible());
    }
}
