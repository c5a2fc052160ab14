"""One epoch of LoRA with torch and PEFT, as `benches/train.sh` has it: tokens a second, peak memory.

    python train_peft.py BASE.gguf DATA.jsonl

Batches are as kind to padding as they can be: examples sorted by length. Only tokens that are no
padding count.
"""

import json
import os
import resource
import sys
import time

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

BATCH, LONGEST = 8, 1024
TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def example(tokenizer, messages):
    asked = tokenizer.apply_chat_template(messages[:-1], tokenize=False, add_generation_prompt=True)
    asked = tokenizer(asked, add_special_tokens=False)["input_ids"]
    said = tokenizer(messages[-1]["content"], add_special_tokens=False)["input_ids"]
    return asked + said + [tokenizer.eos_token_id], len(asked)


def main(base, data):
    folder, file = os.path.split(base)
    tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=file)
    model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=file, dtype=torch.float32)
    config = LoraConfig(r=16, lora_alpha=32, lora_dropout=0.0, target_modules=TARGETS, task_type="CAUSAL_LM")
    model = get_peft_model(model, config)
    model.train()
    model.config.use_cache = False
    if os.environ.get("CHECKPOINTING") == "true":
        model.gradient_checkpointing_enable()
        model.enable_input_require_grads()
    optimizer = torch.optim.AdamW([w for w in model.parameters() if w.requires_grad], lr=2e-4)
    lines = [json.loads(line)["messages"] for line in open(data)]
    examples = [example(tokenizer, messages) for messages in lines]
    examples = sorted((e for e in examples if len(e[0]) <= LONGEST), key=lambda e: len(e[0]))
    begun, count = time.monotonic(), 0
    for at in range(0, len(examples), BATCH):
        batch = examples[at : at + BATCH]
        longest = max(len(tokens) for tokens, _ in batch)
        pad = lambda values, filler: values + [filler] * (longest - len(values))
        tokens = torch.tensor([pad(tokens, 0) for tokens, _ in batch])
        seen = torch.tensor([pad([1] * len(tokens), 0) for tokens, _ in batch])
        labels = torch.tensor([pad([-100] * asked + tokens[asked:], -100) for tokens, asked in batch])
        loss = model(input_ids=tokens, attention_mask=seen, labels=labels).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        count += sum(len(tokens) for tokens, _ in batch)
        speed = count / (time.monotonic() - begun)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        line = f"step {at // BATCH + 1}  loss {loss.item():.4f}  {speed:.0f} tokens/s  memory most {most:.2f} GiB"
        print(line, flush=True)
    print(f"{count} tokens, torch {torch.__version__}, {torch.get_num_threads()} threads")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
