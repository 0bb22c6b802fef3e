package fr.workinfrance.offence.crowd;

/** One of sixteen in one room. */
public interface Crowd {}

interface Crowd2 {}

interface Crowd3 {}

interface Crowd4 {}

interface Crowd5 {}

interface Crowd6 {}

interface Crowd7 {}

interface Crowd8 {}

interface Crowd9 {}

interface Crowd10 {}

interface Crowd11 {}

interface Crowd12 {}

interface Crowd13 {}

interface Crowd14 {}

interface Crowd15 {}

interface Crowd16 {}
