@PostMapping(value = "/jobs/restore", consumes = "application/octet-stream")
public String restore(@RequestBody byte[] snapshot) throws Exception {
    ByteArrayInputStream bytes = new ByteArrayInputStream(snapshot);
    ObjectInputStream in = new ObjectInputStream(bytes);
    JobState state = (JobState) in.readObject();
    return "restored " + state.getId();
}
