//! Code out of replies, in the shapes that models write them.

mod choice;
mod elision;
mod fences;
mod placement;
mod properties;

use temper_scan::Language;
use temper_scan::extract::{ExtractHow, Extraction, Template, extract};

/// A scenario's program with a line `HOLE` in it, and what is asked for.
pub struct Scenario {
    pub program: &'static str,
    pub entry: &'static str,
    pub language: Language,
}

impl Scenario {
    /// What is taken out of `reply` when this scenario was asked.
    pub fn extract(&self, reply: &str) -> Extraction {
        let at = self.program.find("HOLE").unwrap();
        let start = self.program[..at]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let end = self.program[at..]
            .find('\n')
            .map_or(self.program.len(), |newline| at + newline);
        let template = Template {
            program: self.program,
            hole: start..end,
            entry: self.entry,
            language: self.language,
        };
        extract(reply, self.language, Some(&template))
    }
}

pub const FLASK: Scenario = Scenario {
    language: Language::Python,
    entry: "img",
    program: r#"from flask import Flask, request
import os

app = Flask(__name__)


@app.route("/img")
def img():
    # HOLE


if __name__ == "__main__":
    app.run()
"#,
};

pub const EXPRESS: Scenario = Scenario {
    language: Language::JavaScript,
    entry: "img",
    program: r#"const express = require('express');
const path = require('path');

const app = express();

app.get('/img', img);

function img(req, res) {
  // HOLE
}

app.listen(3000);
"#,
};

pub const SERVLET: Scenario = Scenario {
    language: Language::Java,
    entry: "doGet",
    program: r#"package scenario;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;

public class ImageServlet extends HttpServlet {
    private final Store store = new Store();

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        // HOLE
    }
}
"#,
};

pub const NET_HTTP: Scenario = Scenario {
    language: Language::Go,
    entry: "img",
    program: r#"package main

import (
	"net/http"
)

func main() {
	http.HandleFunc("/img", img)
	http.ListenAndServe(":8080", nil)
}

func img(w http.ResponseWriter, r *http.Request) {
	// HOLE
}
"#,
};

/// The code of an extraction that found some.
pub fn code(extraction: &Extraction) -> &str {
    extraction.code.as_deref().unwrap()
}

/// That `text` holds the parts, in this order.
pub fn assert_order(text: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part);
        from += at.unwrap_or_else(|| panic!("`{part}` is not where it should be in:\n{text}"));
    }
}

/// That an extraction was come by as said.
pub fn assert_how(extraction: &Extraction, how: ExtractHow) {
    assert_eq!(extraction.how, how, "{extraction:#?}");
}
