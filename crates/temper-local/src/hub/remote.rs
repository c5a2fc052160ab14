//! The first source: one file over HTTPS from the Hugging Face hub, resumed where it broke off.

use std::io::Read;
use std::time::Duration;

use ureq::http::StatusCode;

use super::part::{Overrun, Part};
use super::pull::Stop;
use super::{HubOptions, HubSource, Phase, PinnedModel, PullProgress, SourceError};

/// How often a connection that broke off is taken up again without any new byte.
const TRIES_WITHOUT_PROGRESS: u32 = 3;

/// Appends what is missing to `part`.
pub(super) fn fetch(
    endpoint: &str,
    source: &HubSource,
    model: &PinnedModel,
    options: &HubOptions,
    part: &mut Part,
    progress: &mut dyn PullProgress,
) -> Result<(), Stop> {
    let url = format!(
        "{}/{}/resolve/{}/{}",
        endpoint.trim_end_matches('/'),
        source.repository,
        source.revision,
        model.file
    );
    let agent = agent(options);
    let mut tries = 0;
    while !part.is_whole() {
        let before = part.len();
        match download(&agent, &url, model, part, progress) {
            Ok(()) => {}
            Err(Stop::Source(error)) => {
                tries = if part.len() > before { 0 } else { tries + 1 };
                // Without a first byte the network is closed or the file is not there: go on at once.
                if before == 0 && part.len() == 0 || tries >= TRIES_WITHOUT_PROGRESS {
                    return Err(Stop::Source(error));
                }
            }
            Err(stop) => return Err(stop),
        }
    }
    Ok(())
}

fn agent(options: &HubOptions) -> ureq::Agent {
    ureq::Agent::config_builder()
        .timeout_resolve(Some(options.connect_timeout))
        .timeout_connect(Some(options.connect_timeout))
        .timeout_recv_response(Some(Duration::from_secs(30)))
        .timeout_per_read(Some(Duration::from_secs(60)))
        .user_agent(concat!("temper/", env!("CARGO_PKG_VERSION")))
        .http_status_as_error(false)
        .build()
        .into()
}

fn download(
    agent: &ureq::Agent,
    url: &str,
    model: &PinnedModel,
    part: &mut Part,
    progress: &mut dyn PullProgress,
) -> Result<(), Stop> {
    let failed = |reason: String| {
        Stop::Source(SourceError::Hub {
            url: url.to_owned(),
            reason,
        })
    };
    progress.report(&Phase::Hub, part.len(), model.bytes);
    let mut request = agent.get(url);
    if part.len() > 0 {
        request = request.header("range", format!("bytes={}-", part.len()));
    }
    let mut response = request.call().map_err(|error| failed(error.to_string()))?;
    match response.status() {
        StatusCode::PARTIAL_CONTENT => {}
        StatusCode::OK => part.rewind_to(0, progress)?,
        status => return Err(failed(format!("the hub answered {status}"))),
    }
    let mut body = response.body_mut().as_reader();
    let mut buffer = vec![0; 1 << 18];
    loop {
        if progress.cancelled() {
            return Err(Stop::cancelled());
        }
        let read = body
            .read(&mut buffer)
            .map_err(|error| failed(format!("it broke off: {error}")))?;
        if read == 0 {
            break;
        }
        part.append(&buffer[..read])
            .map_err(|overrun| match overrun {
                Overrun::TooLong => failed("the file is longer than the pinned one".to_owned()),
                Overrun::Disk(error) => Stop::Error(error),
            })?;
        progress.report(&Phase::Hub, part.len(), model.bytes);
    }
    if part.is_whole() {
        return Ok(());
    }
    Err(failed(format!(
        "it ended after {} of {} bytes",
        part.len(),
        model.bytes
    )))
}
