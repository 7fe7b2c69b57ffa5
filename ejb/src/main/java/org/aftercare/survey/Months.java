package org.aftercare.survey;

import java.time.YearMonth;

/** Months of stores' own calendars. @param to inclusive */
record Months(YearMonth from, YearMonth to) {}
