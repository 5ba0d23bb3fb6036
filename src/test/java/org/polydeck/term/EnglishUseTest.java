// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishUseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        log    | the log of the server            | log LISTED
        log    | The server logs are full         | logs DICTIONARY
        log    | access to log files              | log LISTED
        log    | it was added to logs             | logs DICTIONARY
        log    | a log in UTC                     | log LISTED
        log    | log and metrics                  | log LISTED
        patch  | Patches must be tested           | Patches DICTIONARY
        key    | the key is lost                  | key LISTED
        key    | Keys to success                  | Keys DICTIONARY
        hash   | the hash of the password         | hash LISTED
        port   | connected to port 22             | port LISTED
        port   | listens on port 443              | port LISTED
        access | access to the log                | access LISTED
        access | gain access to it                | access LISTED
        lock   | first release the lock           | lock LISTED
        lock   | the first lock the thief saw     | lock LISTED
        block  | a block of addresses             | block LISTED
        backup | a backup                         | backup LISTED
        """)
    void nouns(String term, String text, String expected) {
        assertEquals(expected, Hits.of("en", "noun", term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        log     | Log every access
        log     | We log everything
        log     | please log it
        log     | to log an event
        log     | The server logs everything
        log     | users log in
        log     | users log errors
        log     | log in UTC
        log     | always log
        patch   | Patch the server
        patch   | you must patch
        patch   | criminals patch servers
        patch   | then patch
        key     | the key findings
        key     | a key risk
        key     | it is key to listen
        hash    | it hashes the password
        hash    | Hash it
        port    | port the application
        access  | users access files
        access  | to access it
        lock    | first lock the door
        release | first release the lock
        block   | block the port
        backup  | back up the data
        """)
    void noNouns(String term, String text) {
        assertEquals("", Hits.of("en", "noun", term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        log     | Log every access            | Log LISTED
        log     | We log it                   | log LISTED
        log     | logging everything          | logging DICTIONARY
        patch   | patched in time             | patched DICTIONARY
        release | first release the lock      | release LISTED
        block   | block the port              | block LISTED
        log in  | users log in                | log in LISTED
        log in  | logs in to it               | logs in DICTIONARY
        log in  | log in with a key           | log in LISTED
        back up | back up the data            | back up LISTED
        """)
    void verbs(String term, String text, String expected) {
        assertEquals(expected, Hits.of("en", "verb", term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        log     | the log of the server
        log     | a log
        log     | the detailed log
        patch   | an urgent patch
        patch   | a patch of land
        release | the first release
        block   | a block of addresses
        block   | block of text
        log in  | Log in UTC
        log in  | log files in a folder
        back up | a backup
        """)
    void noVerbs(String term, String text) {
        assertEquals("", Hits.of("en", "verb", term, text));
    }
}
