package org.iterationplanner.table;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Draws charts to the right of a sheet's cells, one below the other. */
final class ChartWriting {

    private static final int COLUMNS = 10;
    private static final int ROWS = 18;
    private static final int GAP_OF_COLUMNS = 60;
    /** Told apart by people who see no red or green, and in grey. */
    private static final List<String> COLOURS = List.of("1F5FA8", "F0A830", "6B7280", "0F766E");

    private static final String GRID = "D9DCE1";
    private static final double POINTS_OF_LINE = 2.25;
    private static final double POINTS_OF_GRID = 0.75;

    private final XSSFSheet sheet;
    private final List<String> header;
    private int charts;

    ChartWriting(XSSFSheet sheet, List<String> header) {
        this.sheet = sheet;
        this.header = header;
    }

    void draw(Chart chart) {
        if (charts == 0) {
            printOnOnePageAcross();
        }
        int column = header.size() + 1;
        int row = 1 + charts * (ROWS + 1);
        charts++;
        XSSFChart drawn = sheet.createDrawingPatriarch()
                .createChart(
                        new XSSFClientAnchor(0, 0, Units.EMU_PER_PIXEL, 0, column, row, column + COLUMNS, row + ROWS));
        drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        if (chart.values().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis across = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        across.setTitle(chart.across());
        XDDFValueAxis up = drawn.createValueAxis(AxisPosition.LEFT);
        up.setTitle(chart.up());
        up.setMinimum(0);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.getOrAddMajorGridProperties().setLineProperties(line(GRID, POINTS_OF_GRID));
        XDDFChartData data =
                drawn.createData(chart.kind() == Chart.Kind.COLUMNS ? ChartTypes.BAR : ChartTypes.LINE, across, up);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData columns) {
            columns.setBarDirection(BarDirection.COL);
            columns.setGapWidth(GAP_OF_COLUMNS);
        }
        for (int i = 0; i < chart.values().size(); i++) {
            add(data, chart, chart.values().get(i), COLOURS.get(i % COLOURS.size()));
        }
        drawn.plot(data);
    }

    private void printOnOnePageAcross() {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void add(XDDFChartData data, Chart chart, int column, String colour) {
        XDDFChartData.Series series = data.addSeries(categories(chart), numbers(chart, column));
        series.setTitle(header.get(column), new CellReference(sheet.getSheetName(), 0, column, true, true));
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.NONE);
            line.setLineProperties(line(colour, POINTS_OF_LINE));
        } else {
            series.setFillProperties(fill(colour));
        }
    }

    private XDDFDataSource<?> categories(Chart chart) {
        List<@Nullable Object> cells = chart.column(chart.category());
        boolean numbers = cells.stream().allMatch(Number.class::isInstance);
        return numbers
                ? numbers(chart, chart.category())
                : XDDFDataSourcesFactory.fromArray(
                        cells.stream().map(cell -> Objects.toString(cell, "")).toArray(String[]::new),
                        range(chart, chart.category()),
                        chart.category());
    }

    /** What the cells hold goes along, for programs that show a chart without its sheet. */
    private XDDFNumericalDataSource<Double> numbers(Chart chart, int column) {
        Double[] numbers = chart.column(column).stream()
                .map(cell -> cell instanceof Number number ? (Double) number.doubleValue() : null)
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(numbers, range(chart, column), column);
    }

    private String range(Chart chart, int column) {
        int last = chart.firstRow() + chart.rows().size() - 1;
        return new CellRangeAddress(chart.firstRow(), last, column, column).formatAsString(sheet.getSheetName(), true);
    }

    private static XDDFLineProperties line(String colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
}
