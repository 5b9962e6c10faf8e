# Reads one question as JSON (jsonlite), CSV (base R) and GeoJSON (sf) and fails where a cell, a null or a status is another. Usage: Rscript same-cells.R ORIGIN
suppressPackageStartupMessages({
  library(jsonlite)
  library(sf)
})
origin <- commandArgs(trailingOnly = TRUE)[1]
question <- "?indicator=poverty,homelessness&level=province,neighbourhood&kind=half&limit=50000"
numbers <- c("value", "numerator", "denominator", "ci_low", "ci_high", "cases", "completeness")
address <- function(suffix) paste0(origin, "/api/v1/observations", suffix, question)

ordered <- function(data) {
  data <- as.data.frame(data)[c("area_code", "indicator", "period", "status", numbers)]
  data[numbers] <- lapply(data[numbers], as.numeric)
  data[order(data$area_code, data$indicator, data$period), ]
}

same <- function(name, data) {
  data <- ordered(data)
  for (column in names(wanted)) {
    stopifnot(identical(is.na(data[[column]]), is.na(wanted[[column]])), isTRUE(all.equal(data[[column]], wanted[[column]], tolerance = 1e-14)))
  }
  cat(sprintf("%s: %d rows, %d without a value, %d protected\n", name, nrow(data), sum(is.na(data$value)), sum(data$status == "Q")))
}

wanted <- ordered(fromJSON(address(".json"))$data)
stopifnot(nrow(wanted) > 100, any(wanted$status == "Q"), !is.na(wanted$value[wanted$status == "A"]))
same("JSON, jsonlite", fromJSON(address(".json"))$data)
same("CSV, R", read.csv(address(".csv"), encoding = "UTF-8"))
shapes <- st_read(address(".geojson"), quiet = TRUE)
same("GeoJSON, sf", st_drop_geometry(shapes))
stopifnot(st_crs(shapes)$epsg == 4326, any(!st_is_empty(shapes)))
