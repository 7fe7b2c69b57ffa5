package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of a store's network, and words that are the same. */
class SuspicionRulesTest {
    @ParameterizedTest(name = "{0} has {1}: {2}")
    @CsvSource(textBlock = """
        192.0.2.0/24,     192.0.2.255,      true,  the last of it
        192.0.2.0/24,     192.0.3.0,        false, the first beyond
        192.0.2.128/25,   192.0.2.127,      false, the half before
        192.0.2.7/32,     192.0.2.7,        true,  one address
        192.0.2.7/24,     192.0.2.1,        true,  bits beyond the range don't count
        0.0.0.0/0,        8.8.8.8,          true,  every one
        192.0.2.0/24,     ::ffff:192.0.2.9, true,  IPv4 within IPv6
        2001:db8:42::/48, 2001:db8:42::1,   true,  IPv6
        2001:db8:42::/48, 2001:db8:43::1,   false, another subscriber's
        2001:db8:42::/48, 192.0.2.1,        false, another kind
        192.0.2.0/24,     localhost,        false, a name is never looked up
        192.0.2.0/24,     '',               false, nothing
        192.0.2.0/24,     1.2.3.4.5,        false, no address
        192.0.2.0/24,     fe80::1%eth0,     false, a zone of a link is none of ours
        """)
    void aRangeHoldsTheAddressesWithItsFirstBits(String range, String address, boolean holds, String why) {
        assertThat(NetworkRange.of(range).contains(address)).as(why).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.0", "192.0.2.0/33", "example.com/24", "/24", "192.0.2.0/x", "2001:db8::/129", "a.b/8"})
    void nothingElseIsARange(String text) {
        assertThatThrownBy(() -> NetworkRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(textBlock = """
        Everything was perfect,   everything  was PERFECT!!!, true,  'case, blanks and signs'
        Totul a fost în regulă,   totul a fost in regula,     true,  accents
        ｖｅｒｙ ｎｉｃｅ ｓｔａｆｆ, very nice staff,            true,  wide letters
        отличная работа всех,     отличная работа всех.,      true,  other scripts
        everything was perfect 1, everything was perfect 2,   false, digits count
        very good,                very good,                  false, too short to tell anything
        '',                       '',                         false, nothing said
        """)
    void theSameWordsHaveTheSameMark(String one, String other, boolean same, String why) {
        var mark = Wording.mark(one, 12);
        assertThat(!mark.isEmpty() && mark.equals(Wording.mark(other, 12)))
                .as(why)
                .isEqualTo(same);
    }
}
