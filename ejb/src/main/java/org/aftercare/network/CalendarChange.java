package org.aftercare.network;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** One thing that is said anew about when stores work. What isn't named stays as it was. */
public sealed interface CalendarChange extends Serializable {
    /** What it speaks of: a later change that speaks of the same stands in for it. */
    String about();

    /** Whether it is about the holidays of a country, not about one store. */
    default boolean isNational() {
        return false;
    }

    /** The store's hours in a week, and the zone in which its clocks go. @param hours as {@link OpeningHours} reads them */
    record Week(ZoneId zone, String hours) implements CalendarChange {
        public Week {
            OpeningHours.parse(hours);
        }

        @Override
        public String about() {
            return "week";
        }
    }

    /** A day on which the store has hours of its own. @param hours {@code closed}, or as {@code 10:00-14:00} */
    record Day(LocalDate day, String hours, String why) implements CalendarChange {
        public Day {
            OpeningHours.slotsOfDay(hours);
        }

        @Override
        public String about() {
            return day.toString();
        }
    }

    /** That day is as any other again. */
    record Usual(LocalDate day) implements CalendarChange {
        @Override
        public String about() {
            return day.toString();
        }
    }

    /** What a country says about a day, whatever the library knows. */
    record Holiday(LocalDate day, String name, Kind kind) implements CalendarChange {
        /** A HOLIDAY; a weekend day that is WORKED to make up for one; or ORDINARY, though the library has a holiday. */
        public enum Kind {
            HOLIDAY,
            WORKED,
            ORDINARY
        }

        @Override
        public String about() {
            return day.toString();
        }

        @Override
        public boolean isNational() {
            return true;
        }
    }

    /** The country says nothing of its own about that day any more. */
    record Listed(LocalDate day) implements CalendarChange {
        @Override
        public String about() {
            return day.toString();
        }

        @Override
        public boolean isNational() {
            return true;
        }
    }

    /** Whether the holiday library is asked about the country. */
    record Library(boolean asked) implements CalendarChange {
        @Override
        public String about() {
            return "library";
        }

        @Override
        public boolean isNational() {
            return true;
        }
    }

    /** What the holiday library said about a year when it was asked: a later edition of it can't rewrite that. */
    record LibraryYear(int year, Map<LocalDate, String> holidays) implements CalendarChange {
        public LibraryYear {
            holidays = new TreeMap<>(holidays);
        }

        @Override
        public String about() {
            return "library " + year;
        }

        @Override
        public boolean isNational() {
            return true;
        }
    }
}
