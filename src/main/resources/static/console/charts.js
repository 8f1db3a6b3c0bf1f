/*
 * Draws a chart above every <table data-chart="line"> or <table data-chart="bar">. The table is the source and stays: for those who read
 * without a script, without eyes, or on paper. A column is drawn when its header has the class "number" and no data-plot="no"; data-unit names the
 * unit, data-stack="yes" puts the columns on top of each other. A <details data-chart-folds> around the table is closed once the chart is there.
 */
(() => {
  "use strict";
  const tables = Array.from(document.querySelectorAll("table[data-chart]")).filter((table) => table.tBodies[0] && table.tBodies[0].rows.length > 0);
  if (tables.length === 0) {
    return;
  }
  const STANDING_UP_TO = 16;
  const LINE_HEIGHT = 26;
  const AROUND = 96;
  const HEIGHT = 300;

  const number = (cell) => {
    const text = (cell ? cell.textContent : "").replace(/[,，\s%]/g, "");
    return text === "" || Number.isNaN(Number(text)) ? null : Number(text);
  };
  const words = (cell) => (cell ? cell.textContent : "").trim().replace(/\s+/g, " ");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const read = (table) => {
    const heads = Array.from(table.tHead.rows[0].cells);
    const rows = Array.from(table.tBodies[0].rows);
    const columns = heads
      .map((head, at) => ({ head, at }))
      .filter(({ head }) => head.classList.contains("number") && head.dataset.plot !== "no");
    return {
      kind: table.dataset.chart === "line" ? "line" : "bar",
      unit: table.dataset.unit || "",
      stack: table.dataset.stack === "yes" ? "all" : undefined,
      names: rows.map((row) => words(row.cells[0])),
      series: columns.map(({ head, at }) => ({ name: words(head), values: rows.map((row) => number(row.cells[at])) })),
    };
  };

  const options = (data, lying) => {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const ink = colour("--ink-2");
    const line = colour("--line");
    const names = {
      type: "category",
      data: data.names,
      inverse: lying,
      axisLabel: { color: ink, hideOverlap: !lying, interval: lying ? 0 : "auto", width: lying ? 150 : undefined, overflow: "truncate" },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    };
    const values = { type: "value", name: data.unit, nameTextStyle: { color: ink }, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } };
    return {
      animation: !still,
      animationDuration: 300,
      color: [colour("--blue"), "#e08a00", "#0b8f54", "#8a5cd1", "#b3261e"],
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      legend: { show: data.series.length > 1, top: 0, left: 0, textStyle: { color: ink } },
      grid: { left: 8, right: 24, top: data.series.length > 1 ? 56 : 32, bottom: 8, containLabel: true },
      // Words, not markup: inline styles are forbidden here.
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: data.kind === "line" ? "line" : "shadow" }, confine: true },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: data.series.map((each) => ({ type: data.kind, name: each.name, data: each.values, stack: data.stack, barMaxWidth: 22, symbolSize: 6, connectNulls: false })),
    };
  };

  const draw = (table) => {
    const data = read(table);
    if (data.series.length === 0 || !data.series.some((each) => each.values.some((value) => value !== null))) {
      return;
    }
    const lying = data.kind === "bar" && data.names.length > STANDING_UP_TO;
    const figure = document.createElement("figure");
    figure.className = "chart";
    figure.setAttribute("aria-hidden", "true");
    figure.style.height = (lying ? data.names.length * LINE_HEIGHT + AROUND : HEIGHT) + "px";
    const folds = table.closest("details[data-chart-folds]");
    const before = folds || table;
    before.parentNode.insertBefore(figure, before);
    const chart = window.echarts.init(figure, null, { renderer: "svg" });
    chart.setOption(options(data, lying));
    new ResizeObserver(() => chart.resize()).observe(figure);
    if (folds) {
      folds.open = false;
      window.addEventListener("beforeprint", () => { folds.open = true; });
    }
  };

  const library = document.createElement("script");
  library.src = document.currentScript.dataset.library;
  library.addEventListener("load", () => tables.forEach(draw));
  document.head.append(library);
})();
