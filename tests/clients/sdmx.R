# Reads flows, structure and data with rsdmx and fails where a cell is not that of /api/v1/observations. Usage: Rscript sdmx.R ORIGIN
suppressPackageStartupMessages(library(rsdmx))
# rsdmx 0.6-2 asks `&&` of a whole row for each observation, which R 4.2 warns of.
options(warn = -1)
origin <- commandArgs(trailingOnly = TRUE)[1]
sdmx <- paste0(origin, "/sdmx/2.1")
key <- "S.poverty+homelessness.neighbourhood.._T"
wanted <- read.csv(paste0(origin, "/api/v1/observations.csv?limit=50000&indicator=poverty,homelessness&level=neighbourhood&kind=half"), encoding = "UTF-8")
wanted <- wanted[order(wanted$indicator, wanted$area_code, wanted$period), ]

same <- function(name, data) {
  value <- if (is.null(data$obsValue)) data$OBS_VALUE else data$obsValue
  data <- data[order(data$INDICATOR, data$AREA_CODE, data$JALALI_PERIOD), ]
  value <- suppressWarnings(as.numeric(value))[as.integer(rownames(data))]
  value[is.nan(value)] <- NA
  number <- function(column) suppressWarnings(as.numeric(data[[column]]))
  stopifnot(nrow(data) == nrow(wanted), data$AREA_CODE == wanted$area_code, data$JALALI_PERIOD == wanted$period, data$OBS_STATUS == wanted$status)
  for (pair in list(list(value, "value"), list(number("CI_LOW"), "ci_low"), list(number("CI_HIGH"), "ci_high"), list(number("CASES"), "cases"), list(number("NUMERATOR"), "numerator"))) {
    stopifnot(is.na(pair[[1]]) == is.na(wanted[[pair[[2]]]]), all.equal(pair[[1]], as.numeric(wanted[[pair[[2]]]]), tolerance = 1e-14))
  }
  cat(sprintf("rsdmx, %s: %d observations, %d protected\n", name, nrow(data), sum(data$OBS_STATUS == "Q")))
}

data_of <- function(query) {
  data <- as.data.frame(readSDMX(paste0(sdmx, "/data/MAHALLEH/", key, "/all/", query)))
  rownames(data) <- seq_len(nrow(data))
  data
}
same("generic", data_of(""))
same("generic, flat", data_of("?dimensionAtObservation=AllDimensions"))
same("structure-specific", data_of("?format=structurespecific"))

flows <- as.data.frame(readSDMX(paste0(sdmx, "/dataflow/all/all/latest/")))
stopifnot(flows$id == "MAHALLEH", flows$dsdRef == "MAHALLEH")
invisible(addSDMXServiceProvider(SDMXServiceProvider(agencyId = "MAHALLEH", name = "Mahalleh", builder = SDMXREST21RequestBuilder(regUrl = sdmx, repoUrl = sdmx, compliant = TRUE))))
answer <- readSDMX(providerId = "MAHALLEH", resource = "data", flowRef = "MAHALLEH", key = list("A", "poverty", "province", NULL, "_T"), start = 2024, end = 2026, dsd = TRUE, verbose = FALSE, logger = NULL)
labelled <- as.data.frame(answer, labels = TRUE)
stopifnot(nrow(labelled) > 0, !is.na(labelled$REF_AREA_label.fa), labelled$OBS_STATUS_label.en %in% c("Normal value", "Low reliability", "Estimated value") | is.na(labelled$obsValue))
lists <- slot(slot(slot(answer, "dsd"), "codelists"), "codelists")
cat(sprintf("rsdmx, by provider: %d observations with names in both languages, %d lists of codes\n", nrow(labelled), length(lists)))
