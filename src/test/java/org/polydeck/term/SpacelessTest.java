// SPDX-FileCopyrightText: 2026 The Polydeck authors
// SPDX-License-Identifier: Apache-2.0
package org.polydeck.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacelessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        攻撃              | noun | サイバー攻撃する       | 攻撃 LISTED
        鍵                | noun | 鍵を守る               | 鍵 LISTED
        鍵                | noun | 鍵穴                   | 鍵 MODIFIER
        鍵                | noun | 秘密鍵                 | 鍵 HEAD
        読み取り専用      | noun | 読み取り専用で         | 読み取り専用 LISTED
        読み取り専用      | noun | 読取専用で             | 読取専用 RULES
        読み取り専用      | noun | 読取り専用で           | 読取り専用 RULES
        割り当てる        | verb | 割当てる               | 割当 RULES
        割り当てる        | verb | 割当てられた           | 割当 RULES
        ユーザーアカウント | noun | ユーザー アカウント    | ユーザー アカウント RULES
        ユーザーアカウント | noun | ユーザー・アカウント   | ユーザー・アカウント RULES
        ユーザーアカウント | noun | ユーザアカウント       | ユーザアカウント RULES
        マルウェア        | noun | マルウエアの           | マルウエア RULES
        マルウェア        | noun | マルウェアスキャナ     | マルウェアスキャナ MODIFIER
        マルウェア        | noun | アンチマルウェア       | アンチマルウェア HEAD
        サーバー          | noun | サーバを               | サーバ LISTED
        脆弱な            | noun | 脆弱である             | 脆弱 LISTED
        """)
    void japanese(String term, String pos, String text, String expected) {
        assertEquals(expected, Hits.of("ja", pos, term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        攻撃              | noun | 攻撃者
        攻撃              | noun | 非攻撃
        読み取り専用      | noun | 読むこと取る専用
        割り当てる        | verb | 割り振る
        ユーザーアカウント | noun | ユーザー、アカウント
        サーバー          | noun | オブザーバー
        脆弱な            | noun | 脆弱性
        """)
    void otherJapaneseWords(String term, String pos, String text) {
        assertEquals("", Hits.of("ja", pos, term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        日志         | noun | 审计日志       | 日志 LISTED
        加密         | verb | 已经加过密     | 加过密 RULES
        加密         | verb | 加了密         | 加了密 RULES
        服务器       | noun | 服务器机房     | 服务器 LISTED
        证书颁发机构 | noun | 证书的颁发机构 | 证书的颁发机构 LISTED
        """)
    void chinese(String term, String pos, String text, String expected) {
        assertEquals(expected, Hits.of("zh-Hans", pos, term, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        日志 | noun | 今日志愿者
        服务 | noun | 服务器
        服务 | noun | 服务员
        加密 | noun | 加过密
        加密 | verb | 加到密
        加密 | verb | 解密
        """)
    void otherChineseWords(String term, String pos, String text) {
        assertEquals("", Hits.of("zh-Hans", pos, term, text));
    }
}
