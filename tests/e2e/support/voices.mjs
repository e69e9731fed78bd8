// Voices for a browser without any, such as one without a screen.

/** For a visit’s `init`: a voice that speaks when the test lets it; the test controls it by `window.speech`. */
export const voices = () => {
  const events = new EventTarget();
  const queue = [];
  const speech = (window.speech = { voices: [], queue, said: [], cancelled: 0, asked: 0 });
  const english = { lang: 'en-US', localService: true, voiceURI: 'local english', name: 'English', default: true };
  const all = {
    none: [],
    remote: [{ ...english, localService: false }],
    spanish: [{ ...english, lang: 'es_ES', voiceURI: 'local spanish' }],
    english: [{ ...english, lang: 'es', voiceURI: 'local spanish' }, english],
  };
  speech.offer = (name) => {
    speech.voices = all[name];
    events.dispatchEvent(new Event('voiceschanged'));
  };
  speech.finish = (type = 'end') => queue.shift()?.dispatchEvent(new Event(type));
  speech.offer(window.name || 'english');
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      addEventListener: (...values) => events.addEventListener(...values),
      removeEventListener: (...values) => events.removeEventListener(...values),
      getVoices: () => ((speech.asked += 1), speech.voices),
      get speaking() {
        return queue.length > 0;
      },
      pending: false,
      speak: (utterance) => {
        queue.push(utterance);
        speech.said.push({ text: utterance.text, voice: utterance.voice.voiceURI, lang: utterance.lang });
      },
      cancel: () => {
        speech.cancelled += 1;
        for (const utterance of queue.splice(0)) setTimeout(() => utterance.dispatchEvent(new Event('error')));
      },
    },
  });
};
